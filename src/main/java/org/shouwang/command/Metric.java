package org.shouwang.command;

import org.shouwang.platform.Permission;

/**
 * A figure by name: {@code command.metric.<it>} says what it counts. The order is that of the page.
 */
public enum Metric {

    HOUSEHOLDS(Group.PEOPLE, Permission.REGISTER_READ), RESIDENTS(Group.PEOPLE, Permission.REGISTER_READ),
    RESIDENTS_AWAY(Group.PEOPLE, Permission.REGISTER_READ), DOORS_IN_NEED(Group.PEOPLE, Permission.REGISTER_READ),
    DUE(Group.SAMPLING, Permission.SAMPLING_READ), SAMPLED(Group.SAMPLING, Permission.SAMPLING_READ),
    MISSING(Group.SAMPLING, Permission.SAMPLING_READ), AWAY(Group.SAMPLING, Permission.SAMPLING_READ),
    EXEMPT(Group.SAMPLING, Permission.SAMPLING_READ),
    SEATS(Group.DUTY, Permission.ROSTER_READ), SEATS_FREE(Group.DUTY, Permission.ROSTER_READ),
    STANDING_BY(Group.DUTY, Permission.ROSTER_READ), MUST_REST(Group.DUTY, Permission.VOLUNTEERS_READ),
    NEAR_LIMIT(Group.DUTY, Permission.VOLUNTEERS_READ), OVER_LIMIT_ALLOWED(Group.DUTY, Permission.VOLUNTEERS_READ),
    ZONES(Group.INCIDENT, Permission.INCIDENT_READ), ORDERS_TO_DO(Group.INCIDENT, Permission.INCIDENT_READ),
    ORDERS_LATE(Group.INCIDENT, Permission.INCIDENT_READ), DECISIONS_LATE(Group.INCIDENT, Permission.INCIDENT_READ),
    REFERRALS_WAITING(Group.INCIDENT, Permission.REFERRALS_HANDLE);

    /** What belongs together on the page. */
    public enum Group { SAMPLING, DUTY, INCIDENT, PEOPLE }

    private final Group group;
    private final Permission rows;

    Metric(Group group, Permission rows) {
        this.group = group;
        this.rows = rows;
    }

    public Group group() {
        return group;
    }

    /** What one needs to see the rows behind it. */
    public Permission rows() {
        return rows;
    }

    /** Whether it must be nothing by the end of the day. */
    public boolean shouldBeNone() {
        return switch (this) {
            case MISSING, SEATS_FREE, MUST_REST, ORDERS_LATE, DECISIONS_LATE -> true;
            default -> false;
        };
    }
}
