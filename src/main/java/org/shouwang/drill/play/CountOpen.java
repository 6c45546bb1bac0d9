package org.shouwang.drill.play;

/** What waits for those who plan the roster, as the program says. */
final class CountOpen implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        stage.tally().set("roster-notes_open", stage.lead().get(stage.api("/hand-overs/open")).expectOk().json().size());
        stage.tally().set("roster-absences_undecided", stage.lead().get(stage.api("/absences?undecided=true")).expectOk().json().path("rows").size());
        stage.tally().set("roster-injuries_unseen", stage.lead().get(stage.api("/injuries")).expectOk().json().path("rows").valueStream()
                .filter(injury -> !injury.path("seenAt").isString()).count());
    }
}
