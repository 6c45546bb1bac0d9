package org.shouwang.notices.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.Robot;

/** @param known the robot that is changed; null for a new one */
public record RobotFormPlace(@Nullable Robot known, AudiencePlaces.Places places) {

    public static final List<ChannelKind> KINDS = List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.FEISHU);
}
