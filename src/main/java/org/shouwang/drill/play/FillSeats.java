package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Ids;

import tools.jackson.databind.JsonNode;

/**
 * The coordinator asks people for the seats of the next hours and puts down who may; when the time comes they check in on
 * their phones, some early, some late, and a few do not come. Whoever the community knew before gets a shift each day.
 */
final class FillSeats implements Scene {

    private static final int TRIES = 25;
    private static final int EARLIEST = 7;
    private static final int LATEST = 4;
    private static final int STAYS = 9;
    private static final long EVERY = Duration.ofMinutes(10).toSeconds();

    private record Shift(UUID id, Instant from, Instant until, int free) {

        static Shift of(JsonNode shift) {
            return new Shift(UUID.fromString(shift.path("id").asString()), Instant.parse(shift.path("from").asString()),
                    Instant.parse(shift.path("until").asString()), shift.path("seats").asInt() - shift.path("taken").asInt());
        }
    }

    @Override
    public void play(Stage stage, Act act) {
        var now = stage.time().now();
        var shifts = stage.lead().get(stage.api("/shifts?from=" + now + "&until=" + now.plus(act.length("within", Duration.ofHours(24))))).expectOk()
                .json().valueStream().filter(shift -> shift.path("opening").isNull() || shift.path("opening").isMissingNode()).map(Shift::of)
                .filter(shift -> shift.from().isAfter(now)).sorted(Comparator.comparing(Shift::from)).toList();
        var serving = Serving.needed(stage).people().stream().limit(act.number("people", Integer.MAX_VALUE)).toList();
        var taken = known(stage, act, serving, shifts);
        for (var shift : shifts) {
            long wanted = shift.free() - taken.stream().filter(shift.id()::equals).count() - (stage.chance().nextDouble() < act.share("short", 0.25) ? 1 : 0);
            for (int n = 0; n < wanted; n++) {
                anybody(stage, act, serving, shift);
            }
        }
    }

    /** Each of them once a day, at whichever of the day's shifts they may. */
    private static List<UUID> known(Stage stage, Act act, List<Serving.One> serving, List<Shift> shifts) {
        var taken = new ArrayList<UUID>();
        for (var one : serving.stream().filter(one -> one.player().known()).toList()) {
            var days = new HashSet<Long>();
            var mixed = new ArrayList<>(shifts);
            Collections.shuffle(mixed, stage.chance());
            for (var shift : mixed) {
                long day = Duration.between(stage.time().now(), shift.from()).toDays();
                boolean free = shift.free() > taken.stream().filter(shift.id()::equals).count();
                if (free && !days.contains(day) && seat(stage, act, one, shift)) {
                    days.add(day);
                    taken.add(shift.id());
                }
            }
        }
        return taken;
    }

    private static void anybody(Stage stage, Act act, List<Serving.One> serving, Shift shift) {
        Set<Integer> asked = new HashSet<>();
        for (int n = 0; n < TRIES; n++) {
            int who = stage.chance().nextInt(serving.size());
            if (asked.add(who) && seat(stage, act, serving.get(who), shift)) {
                return;
            }
        }
        stage.tally().add("roster-unfilled", 1);
    }

    private static boolean seat(Stage stage, Act act, Serving.One one, Shift shift) {
        var answer = stage.lead().post(stage.api("/shifts/" + shift.id() + "/assignments/" + Ids.next()), Map.of("person", one.volunteer())).expectOk().json();
        if (!answer.path("answer").asString().equals("TAKEN")) {
            return false;
        }
        stage.tally().add("roster-assigned", 1);
        come(stage, act, one.player().phone(), shift, answer.path("seat").asString());
        return true;
    }

    private static void come(Stage stage, Act act, Phone phone, Shift shift, String seat) {
        if (stage.chance().nextDouble() < act.share("noShow", 0.04)) {
            say(stage, shift.until(), stage.lead(), seat, "NO_SHOW");
        } else {
            say(stage, shift.from().plus(Duration.ofMinutes(stage.chance().nextInt(EARLIEST + LATEST) - EARLIEST)), phone, seat, "IN");
            say(stage, shift.until().plus(Duration.ofMinutes(stage.chance().nextInt(STAYS))), phone, seat, "OUT");
        }
    }

    /** Phones send what they noted every ten minutes. */
    private static void say(Stage stage, Instant at, Phone phone, String seat, String kind) {
        stage.time().at(Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), EVERY) * EVERY), () -> {
            phone.post(stage.api("/seats/" + seat + "/check-ins/" + Ids.next()), Map.of("kind", kind, "madeAt", at)).expectOk();
            stage.tally().add("roster-check_ins." + kind, 1);
        });
    }
}
