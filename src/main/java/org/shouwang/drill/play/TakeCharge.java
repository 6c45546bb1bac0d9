package org.shouwang.drill.play;

import java.util.Map;

/** Whoever is offered the charge of a post or team takes it, because who has it ({@code instead}, from 0) must rest. */
final class TakeCharge implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        for (var one : Serving.needed(stage).people()) {
            for (var offer : one.player().phone().get(stage.api("/duty/charge-offers")).expectOk().json()) {
                one.player().phone().post(stage.api("/duty/charge-offers/" + offer.path("id").asString() + "/accept"), Map.of()).expectOk();
                stage.progress().says(stage.time().local(), one.player().name() + " leads " + offer.path("what").asString());
                stage.tally().add("roster-charges_taken." + offer.path("kind").asString(), 1);
            }
        }
        var leads = stage.lead().get(stage.api("/posts")).expectOk().json().valueStream().map(post -> post.path("lead").asString()).toList();
        var tired = Serving.needed(stage).people().get(act.number("instead", 0)).volunteer().toString();
        stage.tally().set("roster-still_led_by_the_tired", leads.stream().filter(tired::equals).count());
    }
}
