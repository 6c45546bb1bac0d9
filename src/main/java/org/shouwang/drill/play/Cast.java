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
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

import tools.jackson.databind.json.JsonMapper;

/** The people of a drill who work: invited by the administrator, each with a phone that is signed in. */
final class Cast {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param number from 0 within the role
     */
    record Player(Role role, int number, UUID account, String name, String phoneNumber, Phone phone) {
    }

    private final Community community;
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Role, List<Player>> players = new HashMap<>();

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

    /** So many more of a role. */
    List<Player> invite(Role role, int count) {
        var known = players.computeIfAbsent(role, none -> new ArrayList<>());
        var fresh = new ArrayList<Player>();
        for (int n = 0; n < count; n++) {
            int number = known.size();
            var account = Ids.next();
            var name = names(role, number);
            var phone = "1990002%d%03d".formatted(role.ordinal() % 10, number % 1000);
            if (role.ordinal() > 9) {
                phone = "1990003%d%03d".formatted(role.ordinal() % 10, number % 1000);
            }
            community.admin().json("POST", community.api("/people"), JSON.writeValueAsString(Map.of("id", account, "name", name,
                    "phone", phone, "roleId", Ids.next(), "role", Map.of("role", role)))).expectOk();
            var player = new Player(role, number, account, name, phone, Phone.of(client, base, account));
            known.add(player);
            fresh.add(player);
        }
        return fresh;
    }

    private static String names(Role role, int number) {
        return switch (role) {
            case VOLUNTEER -> "志愿者";
            case SAMPLER -> "采样员";
            case COORDINATOR -> "书记";
            case LINK -> "联户";
            default -> "工作人员";
        } + (number + 1);
    }
}
