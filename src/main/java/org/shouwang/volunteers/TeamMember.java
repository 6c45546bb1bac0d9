package org.shouwang.volunteers;

import java.time.Instant;

/**
 * Somebody in a team, or asked to be.
 *
 * @param since when the person was asked, answered or was put in
 */
public record TeamMember(TeamId team, VolunteerId volunteer, State state, Instant since) {

    public enum State { ASKED, IN, DECLINED }
}
