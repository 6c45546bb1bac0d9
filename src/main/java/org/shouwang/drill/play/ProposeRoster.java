package org.shouwang.drill.play;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Ids;

import tools.jackson.databind.JsonNode;

/** The coordinator has a roster proposed and leaves it to whoever looks; the search goes on beside what happens next. */
final class ProposeRoster implements Scene {

    private static final Duration LOOKS_AFTER = Duration.ofMinutes(5);
    private static final int LOOKS = 600;
    private static final long BETWEEN = 50;

    @Override
    public void play(Stage stage, Act act) {
        var first = stage.time().local().toLocalDate().plusDays(act.number("firstDay", 1));
        var id = Ids.next();
        stage.lead().post(stage.api("/roster-proposals"), Map.of("id", id, "firstDay", first.toString(), "lastDay", first.plusDays(act.number("days", 1) - 1L).toString(),
                "seconds", act.number("seconds", 1))).expectOk();
        stage.time().at(stage.time().now().plus(LOOKS_AFTER), () -> {
            var found = found(stage, id);
            stage.tally().add("roster-proposals." + found.path("state").asString(), 1);
            stage.tally().set("roster-proposed_share", found.path("filled").asDouble() / found.path("seats").asInt());
        });
    }

    private static JsonNode found(Stage stage, UUID id) {
        for (int look = 0; look < LOOKS; look++) {
            var proposal = stage.lead().get(stage.api("/roster-proposals/" + id)).expectOk().json();
            if (!proposal.path("state").asString().equals("RUNNING")) {
                return proposal;
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the search for a roster does not end");
    }
}
