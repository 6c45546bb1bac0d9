package org.shouwang.drill.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.drill.InventedName;
import org.shouwang.platform.Role;

import tools.jackson.databind.JsonNode;

/**
 * The work units that are there hand in lists of their people: most stay on site, some are at home or elsewhere, some are offered to
 * the community, which takes all but the last ones. A contact of the first unit who is known signs in for it.
 */
final class WorkUnits implements Scene {

    /** Where people of a unit are, over and over. */
    private static final List<String> PLACES = List.of("ON_SITE", "ON_SITE", "HOME", "ON_SITE", "HOME", "SENT_ELSEWHERE", "ON_SITE", "LEAVE");
    private static final List<String> JOBS = List.of("值班", "后勤", "办公室", "生产", "财务");
    private static final int UNITS_APART = 500;

    @Override
    public void play(Stage stage, Act act) {
        var units = stage.lead().get(stage.api("/organisations")).expectOk().json();
        for (int n = 0; n < units.size(); n++) {
            var unit = "/organisations/" + units.path(n).path("id").asString();
            var contact = n == 0 ? stage.cast().of(Role.UNIT_CONTACT).stream().filter(Cast.Player::known).findFirst() : Optional.<Cast.Player>empty();
            contact.ifPresent(one -> stage.lead().put(stage.api(unit + "/contact"), Map.of("account", one.account(), "name", one.name(), "phone", one.phoneNumber()))
                    .expectOk());
            var who = contact.map(Cast.Player::phone).orElseGet(stage::lead);
            who.put(stage.api(unit + "/people"), list(stage, act.number("people", 20), n)).expectOk();
            send(stage, unit, who, act.number("sent", 4), n == 0 ? act.number("waiting", 2) : 0);
            stage.tally().add("volunteers-units", 1);
        }
    }

    private static List<Map<String, Object>> list(Stage stage, int people, int unit) {
        var list = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < people; n++) {
            var place = PLACES.get(n % PLACES.size());
            var one = new HashMap<String, Object>(Map.of("name", InventedName.of((unit + 1) * UNITS_APART + n), "phone", stage.cast().nextNumber(),
                    "job", JOBS.get(n % JOBS.size()), "place", place));
            if (place.equals("SENT_ELSEWHERE")) {
                one.put("words", "晨曦社区");
            }
            list.add(one);
        }
        return list;
    }

    private static void send(Stage stage, String unit, Phone who, int sent, int waiting) {
        var home = who.get(stage.api(unit + "/people?place=HOME")).expectOk().json().path("rows").valueStream().limit(sent + waiting)
                .map(WorkUnits::id).toList();
        who.post(stage.api(unit + "/offers"), Map.of("people", home)).expectOk();
        stage.lead().post(stage.api(unit + "/confirmations"), Map.of("people", home.subList(0, Math.min(sent, home.size())))).expectOk();
    }

    private static UUID id(JsonNode person) {
        return UUID.fromString(person.path("id").asString());
    }
}
