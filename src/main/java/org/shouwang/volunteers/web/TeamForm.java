package org.shouwang.volunteers.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.VolunteerId;

/** A team as typed. */
public record TeamForm(String id, @Nullable String version, @Nullable String name, @Nullable String duty, @Nullable String building,
        @Nullable String lead, @Nullable String deputy, @Nullable String note) {

    static TeamForm blank() {
        return new TeamForm(TeamId.next().toString(), "0", "", TeamDuty.GATE.name(), "", "", "", "");
    }

    static TeamForm of(Team team) {
        var facts = team.facts();
        return new TeamForm(team.id().toString(), String.valueOf(team.version()), facts.name(), facts.duty().name(),
                facts.building() == null ? "" : facts.building().toString(), facts.lead() == null ? "" : facts.lead().toString(),
                facts.deputy() == null ? "" : facts.deputy().toString(), facts.note());
    }

    TeamId team() {
        return new TeamId(Entered.id(id));
    }

    /** A building only counts for the team of one. */
    TeamFacts facts() {
        var chosen = Entered.choice(duty, TeamDuty.class, "duty");
        return new TeamFacts(Entered.text(name), chosen, chosen != TeamDuty.BUILDING || Entered.blank(building) ? null : new BuildingId(Entered.id(building)),
                person(lead), person(deputy), Entered.text(note));
    }

    private static @Nullable VolunteerId person(@Nullable String id) {
        return Entered.blank(id) ? null : new VolunteerId(Entered.id(id));
    }
}
