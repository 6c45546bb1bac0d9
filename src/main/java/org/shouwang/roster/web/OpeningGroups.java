package org.shouwang.roster.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouwang.registry.Buildings;
import org.shouwang.roster.Opening;
import org.shouwang.roster.OpeningStage;
import org.shouwang.volunteers.Teams;
import org.springframework.stereotype.Component;

/** Buildings and teams whose people may ask before everybody, by name. */
@Component
class OpeningGroups {

    private final Buildings buildings;
    private final Teams teams;

    OpeningGroups(Buildings buildings, Teams teams) {
        this.buildings = buildings;
        this.teams = teams;
    }

    /** As a form offers them: teams at work first. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        teams.all().stream().filter(team -> !team.kept()).forEach(team -> all.put("t:" + team.id(), team.facts().name()));
        buildings.buildings().forEach(one -> all.put("b:" + one.id(), one.estateName() + " " + one.name()));
        return all;
    }

    /** The steps of an opening and everybody's turn; none where everybody may ask from the first second. */
    List<OpeningTurn> turns(Opening opening) {
        var facts = opening.facts();
        if (facts.stages().isEmpty()) {
            return List.of();
        }
        var known = all();
        var lines = new ArrayList<OpeningTurn>();
        var from = facts.opensAt();
        for (var stage : facts.stages()) {
            lines.add(new OpeningTurn(from, names(stage, known)));
            from = stage.until();
        }
        lines.add(new OpeningTurn(from, ""));
        return lines;
    }

    private static String names(OpeningStage stage, Map<String, String> known) {
        return Stream.concat(stage.teams().stream().map(id -> "t:" + id), stage.buildings().stream().map(id -> "b:" + id))
                .map(key -> known.getOrDefault(key, "?")).sorted().collect(Collectors.joining(" · "));
    }
}
