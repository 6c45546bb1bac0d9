package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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

    private static final String KEYS = "钥匙 2 把，口罩 1 盒，对讲机 1 台";
    /** What shifts usually leave behind: mostly nothing. */
    private static final List<Function<Instant, Map<String, Object>>> NOTES = List.of(
            at -> Map.of("calm", true, "stock", KEYS, "madeAt", at),
            at -> Map.of("calm", true, "stock", KEYS, "madeAt", at),
            at -> Map.of("calm", true, "tasks", List.of("给扫码枪充电"), "stock", KEYS, "madeAt", at),
            at -> Map.of("calm", false, "situation", "下午送菜车来过两趟，人多的时候开了两边门。", "problems", "消毒液快用完了", "tasks",
                    List.of("领一桶消毒液"), "stock", KEYS, "madeAt", at));

    private record Shift(UUID id, String post, Instant from, Instant until, int free) {

        static Shift of(JsonNode shift) {
            return new Shift(UUID.fromString(shift.path("id").asString()), shift.path("post").asString(), Instant.parse(shift.path("from").asString()),
                    Instant.parse(shift.path("until").asString()), shift.path("seats").asInt() - shift.path("taken").asInt());
        }
    }

    @Override
    public void play(Stage stage, Act act) {
        var now = stage.time().now();
        var shifts = stage.lead().get(stage.api("/shifts?from=" + now + "&until=" + now.plus(act.length("within", Duration.ofHours(24))))).expectOk()
                .json().valueStream().filter(shift -> shift.path("opening").isNull() || shift.path("opening").isMissingNode()).map(Shift::of)
                .filter(shift -> shift.from().isAfter(now)).sorted(Comparator.comparing(Shift::from)).toList();
        stage.leave(Seated.class, new Seated());
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
        boolean comes = stage.chance().nextDouble() >= act.share("noShow", 0.04);
        var seat = new Seated.Seat(UUID.fromString(answer.path("seat").asString()), shift.id(), shift.from(), shift.until(), one, comes);
        Seated.needed(stage).sits(seat);
        come(stage, one.player().phone(), shift, seat);
        return true;
    }

    private static void come(Stage stage, Phone phone, Shift shift, Seated.Seat seat) {
        if (!seat.comes()) {
            say(stage, shift.until(), stage.lead(), seat, "NO_SHOW");
        } else {
            var comes = shift.from().plus(Duration.ofMinutes(stage.chance().nextInt(EARLIEST + LATEST) - EARLIEST));
            var goes = shift.until().plus(Duration.ofMinutes(stage.chance().nextInt(STAYS)));
            say(stage, comes, phone, seat, "IN");
            takeOver(stage, comes, phone, seat);
            say(stage, goes, phone, seat, "OUT");
            handOver(stage, goes, phone, shift, seat);
        }
    }

    /** Whoever comes signs for what the shift before left. */
    private static void takeOver(Stage stage, Instant at, Phone phone, Seated.Seat seat) {
        whileSeated(stage, at, seat, () -> phone.get(stage.api("/hand-overs/waiting")).expectOk().json().valueStream().forEach(note -> {
            phone.post(stage.api("/hand-overs/" + note.path("id").asString() + "/acknowledgement"), Map.of()).expectOk();
            stage.tally().add("roster-taken_over", 1);
        }));
    }

    /** The first who goes writes the shift's note and ticks off what others left; whoever goes later finds it written. */
    private static void handOver(Stage stage, Instant at, Phone phone, Shift shift, Seated.Seat seat) {
        whileSeated(stage, at, seat, () -> {
            var note = new HashMap<>(NOTES.get(Math.floorMod(shift.id().hashCode(), NOTES.size())).apply(at));
            note.put("done", phone.get(stage.api("/posts/" + shift.post() + "/hand-over-tasks")).expectOk().json().valueStream()
                    .map(task -> task.path("id").asString()).toList());
            phone.put(stage.api("/shifts/" + shift.id() + "/hand-overs/" + Ids.next()), note);
        });
    }

    /** Phones send what they noted every ten minutes. Whoever gave the seat up does nothing there. */
    private static void whileSeated(Stage stage, Instant at, Seated.Seat seat, Runnable what) {
        var seated = Seated.needed(stage);
        stage.time().at(Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), EVERY) * EVERY), () -> {
            if (seated.still(seat)) {
                what.run();
            }
        });
    }

    private static void say(Stage stage, Instant at, Phone phone, Seated.Seat seat, String kind) {
        whileSeated(stage, at, seat, () -> {
            phone.post(stage.api("/seats/" + seat.id() + "/check-ins/" + Ids.next()), Map.of("kind", kind, "madeAt", at)).expectOk();
            stage.tally().add("roster-check_ins." + kind, 1);
        });
    }
}
