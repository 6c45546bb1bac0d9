package org.shouwang.drill.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.JsonNode;

/**
 * People report for duty on their phones, and the community takes them in as they come; the last ones still wait to be
 * confirmed. Those who had a role of the field before the drill began report too.
 */
final class ReportForDuty implements Scene {

    private static final List<String> SKILLS = List.of("MEDICAL", "SAMPLING_TRAINED", "FIRST_AID", "DRIVER", "ELECTRICIAN", "DIALECT",
            "SIGN_LANGUAGE", "COUNSELLING", "COMPUTER");
    private static final Set<String> COMMON = Set.of("DIALECT", "COMPUTER");
    private static final List<String> LIMITS = List.of("NO_NIGHTS", "NO_SUIT", "NO_OUTDOORS", "NO_LIFTING");
    private static final int YOUNGEST = 20;
    private static final int AGES = 38;
    private static final List<String> WHEN = List.of("平时晚上，周末全天", "白天", "周末", "随时", "");

    @Override
    public void play(Stage stage, Act act) {
        var coordinator = stage.lead();
        var units = units(stage, act);
        var homes = stage.buildings();
        var come = new ArrayList<>(Stream.of(Role.VOLUNTEER, Role.LINK, Role.SAMPLER).flatMap(role -> stage.cast().of(role).stream())
                .filter(Cast.Player::known).toList());
        come.addAll(stage.cast().invite(Role.VOLUNTEER, Math.max(0, act.number("volunteers", 10) - come.size())));
        var serving = new ArrayList<Serving.One>();
        for (var player : come) {
            var answer = report(stage, player, act.says("various"), units, homes);
            var id = answer.path("id").asString();
            if (!answer.path("state").asString().equals("ACTIVE")) {
                coordinator.post(stage.api("/volunteers/" + id + "/confirm"), Map.of()).expectOk();
            }
            serving.add(new Serving.One(UUID.fromString(id), player));
        }
        for (var player : stage.cast().invite(Role.RESIDENT, act.number("waiting", 0))) {
            report(stage, player, act.says("various"), units, homes);
        }
        stage.leave(Serving.class, new Serving(serving));
        stage.tally().add("volunteers-reported", come.size());
    }

    private static List<UUID> units(Stage stage, Act act) {
        return act.words("units").stream().map(name -> {
            var id = Ids.next();
            stage.lead().post(stage.api("/organisations"), Map.of("id", id, "name", name)).expectOk();
            return id;
        }).toList();
    }

    private static JsonNode report(Stage stage, Cast.Player player, boolean various, List<UUID> units, List<UUID> homes) {
        var chance = stage.chance();
        var body = new HashMap<String, Object>();
        body.put("id", Ids.next());
        body.put("name", player.name());
        body.put("phone", player.phoneNumber());
        body.put("born", "%d-06-01".formatted(stage.time().local().getYear() - YOUNGEST - chance.nextInt(AGES)));
        body.put("consent", true);
        if (various) {
            describe(body, chance, player.known(), homes);
        }
        if (!units.isEmpty() && chance.nextBoolean()) {
            body.put("organisation", units.get(chance.nextInt(units.size())));
        }
        return player.phone().post(stage.api("/duty"), body).expectOk().json();
    }

    /** What they can and cannot do, where they live and when they have time. */
    private static void describe(Map<String, Object> body, Random chance, boolean known, List<UUID> homes) {
        var skills = new TreeSet<String>(known ? Set.of("COMPUTER", "SAMPLING_TRAINED") : Set.of());
        SKILLS.stream().filter(skill -> chance.nextInt(COMMON.contains(skill) ? 4 : 9) == 0).forEach(skills::add);
        body.put("skills", skills);
        if (!known && chance.nextInt(6) == 0) {
            body.put("limits", Set.of(LIMITS.get(chance.nextInt(LIMITS.size()))));
        }
        if (!homes.isEmpty() && chance.nextInt(3) > 0) {
            body.put("building", homes.get(chance.nextInt(homes.size())));
        }
        body.put("available", WHEN.get(chance.nextInt(WHEN.size())));
    }
}
