package org.shouwang.drill.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.JsonNode;

/**
 * The shifts that were published are served as their time comes, beside whatever else happens: people come, some cannot and say so two hours
 * before, some do not come at all; who stands by is asked; each shift leaves its note, and the next one signs for it.
 */
final class StandDuty implements Scene {

    private static final Duration SAYS_NO = Duration.ofHours(2);
    private static final Duration COMES = Duration.ofMinutes(5);
    private static final Duration IS_MISSED = Duration.ofMinutes(20);
    private static final Duration WRITES = Duration.ofMinutes(10);
    private static final Duration LEAVES = Duration.ofMinutes(5);
    /** When those who stand by look at their phones; an offer that is not answered goes to the next after five minutes. */
    private static final List<Duration> LOOKS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(7), Duration.ofMinutes(13));

    /** What is asked of the people, and what they did. */
    private record Days(Stage stage, Act act, ShiftsOn on, Map<UUID, Cast.Player> people) {

        void plan(ShiftsOn.Shift shift) {
            var time = stage.time();
            time.at(shift.from().minus(SAYS_NO), () -> some(shift, "cannot", 0.04).forEach(player -> cannotCome(player, shift)));
            LOOKS.forEach(later -> time.at(shift.from().minus(SAYS_NO).plus(later), () -> answer(shift)));
            time.at(shift.from().minus(COMES), () -> come(shift));
            time.at(shift.from().plus(IS_MISSED), () -> miss(shift));
            time.at(shift.until().minus(WRITES), () -> write(shift));
            time.at(shift.until().plus(LEAVES), () -> leave(shift));
        }

        private List<Cast.Player> holders(ShiftsOn.Shift shift) {
            return on.holders(shift).stream().map(people::get).toList();
        }

        private List<Cast.Player> some(ShiftsOn.Shift shift, String share, double otherwise) {
            return holders(shift).stream().filter(player -> stage.chance().nextDouble() < act.share(share, otherwise)).toList();
        }

        private void cannotCome(Cast.Player player, ShiftsOn.Shift shift) {
            player.phone().post(stage.api("/shifts/" + shift.id() + "/cannot-comes/" + Ids.next()), Map.of()).expectOk();
            on.gaveBack(player.account(), shift.id());
            stage.tally().add("roster-could_not_come", 1);
        }

        private void answer(ShiftsOn.Shift shift) {
            for (var player : on.standBy(shift).stream().map(people::get).toList()) {
                for (var waiting : mine(player).path("waiting")) {
                    if (UUID.fromString(waiting.path("shift").asString()).equals(shift.id()) && waiting.path("offer").isString()) {
                        var said = player.phone().post(stage.api("/offers/" + waiting.path("offer").asString() + "/acceptances/" + Ids.next()), Map.of())
                                .expectOk().json().path("answer").asString();
                        stage.tally().add("roster-offers." + said, 1);
                        if (said.equals("TAKEN")) {
                            on.took(player.account(), shift.id());
                        }
                    }
                }
            }
        }

        private void come(ShiftsOn.Shift shift) {
            some(shift, "noShow", 0.05).forEach(player -> on.didNotCome(player.account(), shift.id()));
            var here = holders(shift);
            here.forEach(player -> checkIn(player, player.phone(), shift, "IN"));
            here.stream().findFirst().ifPresent(first -> takeOver(first.phone(), shift));
        }

        private void miss(ShiftsOn.Shift shift) {
            on.missed(shift).forEach(account -> checkIn(people.get(account), stage.lead(), shift, "NO_SHOW"));
        }

        private void leave(ShiftsOn.Shift shift) {
            holders(shift).forEach(player -> checkIn(player, player.phone(), shift, "OUT"));
        }

        private void checkIn(Cast.Player player, Phone by, ShiftsOn.Shift shift, String kind) {
            for (var seat : mine(player).path("seats")) {
                if (UUID.fromString(seat.path("shift").asString()).equals(shift.id())) {
                    by.post(stage.api("/seats/" + seat.path("seat").asString() + "/check-ins/" + Ids.next()),
                            Map.of("kind", kind, "madeAt", stage.time().now())).expectOk();
                    stage.tally().add("roster-check_ins." + kind, 1);
                }
            }
        }

        private JsonNode mine(Cast.Player player) {
            return player.phone().get(stage.api("/duty/shifts")).expectOk().json();
        }

        private void write(ShiftsOn.Shift shift) {
            holders(shift).stream().findFirst().ifPresent(last -> {
                boolean calm = stage.chance().nextDouble() < 0.7;
                var note = calm ? Map.of("calm", true, "stock", "钥匙 2 把")
                        : Map.of("situation", "人多，排到门外", "tasks", List.of("补一卷警戒带"), "stock", "钥匙 2 把");
                last.phone().put(stage.api("/shifts/" + shift.id() + "/hand-overs/" + Ids.next()), note).expectOk();
                stage.tally().add("roster-notes", 1);
            });
        }

        private void takeOver(Phone phone, ShiftsOn.Shift shift) {
            sign(stage, phone);
            for (var task : phone.get(stage.api("/posts/" + shift.post() + "/hand-over-tasks")).expectOk().json()) {
                phone.post(stage.api("/hand-over-tasks/" + task.path("id").asString() + "/done"), Map.of()).expectOk();
            }
        }
    }

    @Override
    public void play(Stage stage, Act act) {
        var on = stage.need(ShiftsOn.class, "plan-shifts");
        var people = stage.cast().of(Role.VOLUNTEER).stream().collect(Collectors.toMap(Cast.Player::account, Function.identity()));
        var days = new Days(stage, act, on, people);
        on.shifts().forEach(days::plan);
    }

    /** Whoever follows has read the notes that wait, and says so. */
    static void sign(Stage stage, Phone phone) {
        for (var note : phone.get(stage.api("/hand-overs/waiting")).expectOk().json()) {
            phone.post(stage.api("/hand-overs/" + note.path("id").asString() + "/acknowledgement"), Map.of()).expectOk();
            stage.tally().add("roster-notes_signed", 1);
        }
    }
}
