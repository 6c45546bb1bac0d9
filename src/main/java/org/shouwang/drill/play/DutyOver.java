package org.shouwang.drill.play;

/** All shifts are over: nobody follows the last of a post, so whoever leads it signs for its note; then it is counted. */
final class DutyOver implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var serving = Serving.needed(stage);
        for (var post : stage.lead().get(stage.api("/posts")).expectOk().json()) {
            serving.named(post.path("lead").asString()).ifPresent(lead -> StandDuty.sign(stage, lead.phone()));
        }
        stage.tally().set("roster-notes_open", stage.lead().get(stage.api("/hand-overs/open")).expectOk().json().size());
        stage.need(ShiftsOn.class, "plan-shifts").look(stage);
    }
}
