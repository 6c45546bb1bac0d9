package org.shouwang.drill.play;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Those who serve show their licences and come to trainings; some proofs soon run out, and some people have not shown theirs yet. */
final class ShowProofs implements Scene {

    private static final Set<String> DOCUMENTS = Set.of("MEDICAL", "DRIVER", "ELECTRICIAN", "COUNSELLING");
    private static final Set<String> TRAININGS = Set.of("SAMPLING_TRAINED", "FIRST_AID", "SUIT_TRAINED");
    /** One in so many has not shown a proof; one in so many has one that ends soon. */
    private static final int UNSEEN = 6;
    private static final int ENDING = 7;

    @Override
    public void play(Stage stage, Act act) {
        var today = stage.time().local().toLocalDate();
        int seen = 0;
        for (var one : Serving.needed(stage).people()) {
            var path = stage.api("/volunteers/" + one.volunteer());
            var claimed = new TreeSet<String>();
            stage.lead().get(path).expectOk().json().path("skills").forEach(skill -> claimed.add(skill.asString()));
            for (var skill : claimed) {
                if ((DOCUMENTS.contains(skill) || TRAININGS.contains(skill)) && ++seen % UNSEEN != 0) {
                    var until = seen % ENDING == 0 ? today.plusDays(seen % 20 + 5) : today.plusYears(1).plusDays(seen);
                    stage.lead().put(path + "/proofs", Map.of("skill", skill, "kind", DOCUMENTS.contains(skill) ? "DOCUMENT" : "TRAINING", "on", today.toString(),
                            "until", until.toString())).expectOk();
                    stage.tally().add("volunteers-proofs", 1);
                }
            }
        }
    }
}
