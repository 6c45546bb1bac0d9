package org.shouwang.notices;

/** How a notice reaches people. */
public enum ChannelKind {
    /** In the program itself; every notice is there. */
    APP,
    /** Chat groups' robots, by whose company they are: 企业微信, 钉钉, 飞书. */
    WECOM, DINGTALK, FEISHU,
    /** On paper, for the entrance and for those without a phone. */
    POSTER;

    public boolean robot() {
        return this == WECOM || this == DINGTALK || this == FEISHU;
    }
}
