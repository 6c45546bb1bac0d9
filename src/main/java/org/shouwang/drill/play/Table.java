package org.shouwang.drill.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;

/**
 * A table with its tubes: fills one tube after the other for each size of pool, and a tube of its own for each household
 * where the rules say so. What it noted is sent in batches, and a batch may be sent again.
 */
final class Table {

    private record Tube(String label, int size, int filled) {
    }

    private final String name;
    private final @Nullable UUID site;
    private final int lane;
    private final Map<Object, Tube> open = new HashMap<>();
    private final List<Map<String, Object>> noted = new ArrayList<>();
    private int tubes;

    Table(String name, @Nullable UUID site, int lane) {
        this.name = name;
        this.site = site;
        this.lane = lane;
    }

    void note(RoundOn.Due one, Instant at) {
        Object kind = one.byHousehold() ? one.household() : (Object) one.pool();
        var tube = open.get(kind);
        if (tube == null || tube.filled() == tube.size()) {
            tube = new Tube("%s-%04d".formatted(name, ++tubes), one.pool(), 0);
        }
        open.put(kind, new Tube(tube.label(), tube.size(), tube.filled() + 1));
        var event = new HashMap<String, Object>();
        event.put("id", Ids.next());
        event.put("person", one.person());
        event.put("tube", tube.label());
        event.put("lane", lane);
        event.put("at", at);
        if (site != null) {
            event.put("site", site);
        }
        noted.add(event);
    }

    /** Sends what was noted since; again when the first answer got lost on the way. */
    void send(Stage stage, RoundOn round, Phone phone, boolean again) {
        if (noted.isEmpty()) {
            return;
        }
        var batch = Map.of("events", List.copyOf(noted));
        noted.clear();
        var first = phone.post(round.path(stage, "/registrations"), batch).expectOk().json().path("answers");
        first.forEach(answer -> {
            var outcome = answer.path("outcome").asString();
            stage.tally().add("sampling-registered", outcome.equals("TAKEN") ? 1 : 0);
            stage.tally().add("sampling-refused", outcome.equals("TAKEN") ? 0 : 1);
        });
        if (again) {
            var second = phone.post(round.path(stage, "/registrations"), batch).expectOk().json().path("answers");
            stage.tally().add("sampling-answered_differently", outcomes(first).equals(outcomes(second)) ? 0 : 1);
        }
    }

    private static List<String> outcomes(tools.jackson.databind.JsonNode answers) {
        return answers.valueStream().map(answer -> answer.path("outcome").asString()).toList();
    }
}
