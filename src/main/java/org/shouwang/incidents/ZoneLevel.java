package org.shouwang.incidents;

/**
 * How strictly a zone is kept, the strictest first. Until June 2022 buildings were closed, controlled or under prevention;
 * later they were at high, medium or low risk. Which of them a playbook knows is written in its days: a level of 0 days is
 * not used.
 */
public enum ZoneLevel {

    CLOSED(RuleKey.ZONE_DAYS_CLOSED), HIGH_RISK(RuleKey.ZONE_DAYS_HIGH_RISK), CONTROLLED(RuleKey.ZONE_DAYS_CONTROLLED),
    MEDIUM_RISK(RuleKey.ZONE_DAYS_MEDIUM_RISK), PREVENTION(RuleKey.ZONE_DAYS_PREVENTION), LOW_RISK(RuleKey.ZONE_DAYS_LOW_RISK);

    private final RuleKey days;

    ZoneLevel(RuleKey days) {
        this.days = days;
    }

    /** How long such a zone holds. */
    public RuleKey days() {
        return days;
    }

    /** Whether people are to stay at home: single tubes, goods to the door. */
    public boolean staysHome() {
        return this == CLOSED || this == HIGH_RISK;
    }

    /** Whether people go out under conditions. */
    public boolean limited() {
        return this == CONTROLLED || this == MEDIUM_RISK;
    }

    public boolean stricterThan(ZoneLevel other) {
        return compareTo(other) < 0;
    }
}
