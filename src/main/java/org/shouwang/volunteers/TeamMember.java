package org.shouwang.volunteers;

/** Somebody in a team, or asked to be. */
public record TeamMember(TeamId team, VolunteerId volunteer, State state) {

    public enum State { ASKED, IN, DECLINED }
}
