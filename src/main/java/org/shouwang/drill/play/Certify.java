package org.shouwang.drill.play;

import java.util.Comparator;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** The coordinator issues a certificate over what somebody has served, a volunteer whom the community knew before if there is one; then it is checked. */
final class Certify implements Scene {

    @Override
    public void play(Stage stage, Act act) {
        var until = stage.time().local().toLocalDate();
        var served = Seated.needed(stage).served(stage.time().now()).stream()
                .min(Comparator.comparing(seat -> !seat.ofKnown() || seat.who().player().role() != Role.VOLUNTEER));
        served.ifPresent(seat -> {
            var code = stage.lead().put(stage.api("/certificates/" + Ids.next()), Map.of("person", seat.who().volunteer(),
                    "from", stage.script().begins().toLocalDate().toString(), "until", until.toString(), "content", act.text("content", ""),
                    "issuer", act.text("issuer", ""), "contact", act.text("contact", ""))).expectOk().json().path("code").asString();
            stage.tally().add("roster-certificates", 1);
            if (stage.lead().get("/api/v1/verify/" + code).expectOk().json().path("valid").asBoolean()) {
                stage.tally().add("roster-certificates_genuine", 1);
            }
        });
    }
}
