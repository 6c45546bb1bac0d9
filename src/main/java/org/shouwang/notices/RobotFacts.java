package org.shouwang.notices;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * What is said about a robot.
 *
 * @param kind one of the robots among the channels
 * @param address of its webhook, as its company gives it; null keeps the one that is known
 * @param secret with which messages are signed; null keeps the one that is known, empty means none
 * @param buildings whose people are in the group; empty when everybody's are
 */
public record RobotFacts(ChannelKind kind, String name, @Nullable URI address, @Nullable String secret, Set<UUID> buildings) {

    public RobotFacts {
        name = Written.required(name, "name", 40);
        secret = secret == null ? null : Written.line(secret, "secret", 200);
        buildings = Set.copyOf(buildings);
        if (!kind.robot()) {
            throw Problem.invalid("platform.problem.check").at("kind", "platform.field.choose");
        }
    }

    /** Reads a webhook's address; refused where it is none. Which hosts are allowed is asked when it is kept. */
    public static URI address(String typed) {
        try {
            var address = URI.create(Written.required(typed, "address", 500));
            if (address.getHost() != null && Set.of("https", "http").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))
                    && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Not an address: refused below.
        }
        throw Problem.invalid("platform.problem.check").at("address", "notices.robot.address-wrong");
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
