package org.shouwang.drill.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/** The round that is on, as the scenes of sampling hand it on. */
record RoundOn(UUID id, int number, List<Site> sites) {

    record Site(UUID id, int lanes, Instant opens) {
    }

    /**
     * Somebody on the list.
     *
     * @param visited is sampled at the own door
     */
    record Due(UUID person, UUID household, UUID building, int pool, boolean byHousehold, boolean priority, boolean visited) {
    }

    /** Everybody on the list in this state, in house order. */
    List<Due> due(Stage stage, String state) {
        var all = new ArrayList<Due>();
        String next = "";
        do {
            var page = stage.cast().coordinator().phone().get(path(stage, "/due?state=" + state + (next.isEmpty() ? "" : "&cursor=" + next)))
                    .expectOk().json();
            page.path("rows").forEach(row -> all.add(new Due(uuid(row, "person"), uuid(row, "household"), uuid(row, "building"),
                    row.path("pool").asInt(), row.path("byHousehold").asBoolean(), row.path("priority").asBoolean(),
                    !row.path("visit").isNull() && !row.path("visit").isMissingNode())));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    String path(Stage stage, String below) {
        return stage.community().api("/rounds/" + id + below);
    }

    private static UUID uuid(JsonNode row, String field) {
        return UUID.fromString(row.path(field).asString());
    }
}
