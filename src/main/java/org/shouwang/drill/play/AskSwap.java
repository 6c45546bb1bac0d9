package org.shouwang.drill.play;

import java.util.Comparator;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** Somebody asks a volunteer whom the community knew before to swap, as the rules allow both; somebody else asks anybody to take a seat over. */
final class AskSwap implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var seated = Seated.needed(stage);
        seated.ahead(stage.time().now()).stream().filter(Seated.Seat::ofKnown).min(Comparator.comparing(seat -> seat.who().player().role() != Role.VOLUNTEER))
                .ifPresent(wanted -> ask(stage, seated, Map.of("kind", "SWAP", "seat", wanted.id()), "roster-swaps_asked"));
        ask(stage, seated, Map.of("kind", "TAKE_OVER"), "roster-seats_put_up");
    }

    /** The first of whom it is let pass. */
    private static void ask(Stage stage, Seated seated, Map<String, ?> body, String figure) {
        for (var given : seated.ahead(stage.time().now())) {
            if (!given.ofKnown() && given.phone().post(stage.api("/shifts/" + given.shift() + "/swaps/" + Ids.next()), body).expectOk().json().path("answer").asString().equals("DONE")) {
                seated.leaves(given);
                stage.tally().add(figure, 1);
                return;
            }
        }
    }
}
