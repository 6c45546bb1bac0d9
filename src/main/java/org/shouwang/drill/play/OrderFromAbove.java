package org.shouwang.drill.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.json.JsonMapper;

/** The street above the community gives an order; the coordinator takes it on and reports it done, each after a while or not at all. */
final class OrderFromAbove implements Scene {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Who gives the orders, and the area in which. */
    private record Street(String code, UUID community, Phone phone) {
    }

    @Override
    public void play(Stage stage, Act act) {
        if (!stage.props().containsKey(Street.class)) {
            stage.leave(Street.class, open(stage, act));
        }
        var street = stage.need(Street.class, act.scene());
        var id = Ids.next();
        street.phone().post("/api/v1/areas/" + street.code() + "/orders", Map.of("id", id, "title", act.text("title", ""), "said", act.text("text", ""),
                "due", stage.time().now().plus(act.length("dueIn", Duration.ofHours(24))), "to", List.of(street.community()))).expectOk();
        stage.tally().add("orders-given", 1);
        later(stage, act, "takenAfter", id + "/acknowledge", Map.of());
        later(stage, act, "doneAfter", id + "/done", Map.of("proof", act.text("proof", "")));
    }

    private static void later(Stage stage, Act act, String when, String what, Map<String, ?> said) {
        if (act.with().containsKey(when)) {
            stage.time().at(stage.time().now().plus(act.length(when, Duration.ZERO)), () -> {
                stage.lead().post(stage.api("/orders/" + what), said).expectOk();
                stage.tally().add("orders-" + what.substring(what.indexOf('/') + 1), 1);
            });
        }
    }

    /** The community's administrator opens the street and hands it over to somebody of its own. */
    private static Street open(Stage stage, Act act) {
        var admin = stage.community().admin();
        var community = UUID.fromString(admin.get(stage.api("/areas")).expectOk().json().path("area").path("id").asString());
        var first = Ids.next();
        var code = admin.json("POST", stage.api("/areas"), JSON.writeValueAsString(Map.of("id", Ids.next(), "name", act.text("street", "街道指挥部"),
                "code", stage.community().code() + "-street", "kind", "STREET", "child", community,
                "first", Map.of("id", first, "name", act.text("by", "街道值班员"), "phone", stage.cast().nextNumber(), "roleId", Ids.next(), "role", Role.ADMIN))))
                .expectOk().json().path("code").asString();
        var phone = stage.cast().phoneOf(first);
        handOver(code, phone, first);
        return new Street(code, community, phone);
    }

    private static void handOver(String code, Phone phone, UUID first) {
        var people = "/api/v1/areas/" + code + "/people";
        phone.get(people).expectOk().json().path("people").forEach(person -> {
            var id = person.path("id").asString();
            if (!id.equals(first.toString())) {
                phone.get(people + "/" + id).expectOk().json().path("roles").forEach(role ->
                        phone.delete(people + "/" + id + "/roles/" + role.path("id").asString()).expectOk());
            }
        });
    }
}
