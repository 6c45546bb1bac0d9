package org.shouwang.drill.play;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.drill.Community;
import org.shouwang.drill.InventedName;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.json.JsonMapper;

/** The people of a drill: invited by the administrator, each with a phone that is signed in. */
final class Cast {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1000;

    /**
     * @param number from 0 within the role
     * @param known whether the person had the role before the drill began
     */
    record Player(Role role, int number, UUID account, String name, String phoneNumber, Phone phone, boolean known) {
    }

    private final Community community;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Role, List<Player>> players = new HashMap<>();
    private int numbers;

    Cast(Community community) {
        this.community = community;
        this.base = community.admin().base();
    }

    List<Player> of(Role role) {
        return List.copyOf(players.getOrDefault(role, List.of()));
    }

    /** The one who leads; a drill that needs one casts one first. */
    Player coordinator() {
        return of(Role.COORDINATOR).stream().findFirst().orElseGet(() -> invite(Role.COORDINATOR, 1).getFirst());
    }

    /** Those who have a role here already play too. */
    void takeOver() {
        community.admin().get(community.api("/people")).expectOk().json().path("people").forEach(person -> {
            var role = Role.valueOf(person.path("roles").path(0).asString());
            add(role, UUID.fromString(person.path("id").asString()), person.path("name").asString(), nextNumber(), true);
        });
    }

    /** So many more of a role. */
    List<Player> invite(Role role, int count) {
        var fresh = new ArrayList<Player>();
        for (int n = 0; n < count; n++) {
            fresh.add(invite(role, name(role, of(role).size()), nextNumber()));
        }
        return fresh;
    }

    /** Somebody of this name and with this phone. */
    Player invite(Role role, String name, String phoneNumber) {
        var made = community.admin().json("POST", community.api("/people"), JSON.writeValueAsString(Map.of("id", Ids.next(), "name", name,
                "phone", phoneNumber, "roleId", Ids.next(), "role", Map.of("role", role)))).expectOk().json();
        return add(role, UUID.fromString(made.path("id").asString()), name, phoneNumber, false);
    }

    /** Somebody who got an account in another way. */
    Phone phoneOf(UUID account) {
        return Phone.of(client, base, account);
    }

    private Player add(Role role, UUID account, String name, String phoneNumber, boolean known) {
        var all = players.computeIfAbsent(role, none -> new ArrayList<>());
        var player = new Player(role, all.size(), account, name, phoneNumber, phoneOf(account), known);
        all.add(player);
        return player;
    }

    /** Another one in each community: phones are unique in the whole program. Nobody has such a number. */
    String nextNumber() {
        if (numbers == MOST) {
            throw new IllegalArgumentException("no more than " + MOST + " people can be cast");
        }
        return "199%05d%03d".formatted(20_000 + Math.floorMod(community.code().hashCode(), 80_000), numbers++);
    }

    private static String name(Role role, int number) {
        return switch (role) {
            case VOLUNTEER -> InventedName.of(number);
            case SAMPLER -> "采样员" + (number + 1);
            case COORDINATOR -> "书记" + (number + 1);
            case LINK -> "联户" + (number + 1);
            default -> "工作人员" + (number + 1);
        };
    }
}
