package org.shouwang.notices.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.ChannelKind;
import org.shouwang.notices.Robot;
import org.shouwang.notices.RobotFacts;
import org.shouwang.notices.RobotId;
import org.shouwang.platform.web.Entered;

/**
 * A robot as typed. Address and secret are never shown again: left empty, they stay as they are.
 *
 * @param unsigned ticked when messages are not to be signed any longer
 */
public record RobotForm(String id, @Nullable String version, @Nullable String kind, @Nullable String name, @Nullable String address,
        @Nullable String secret, @Nullable String unsigned, @Nullable List<String> building) {

    static RobotForm blank() {
        return new RobotForm(RobotId.next().toString(), "0", ChannelKind.WECOM.name(), "", "", "", null, List.of());
    }

    static RobotForm of(Robot robot) {
        return new RobotForm(robot.id().toString(), String.valueOf(robot.version()), robot.kind().name(), robot.name(), "", "", null,
                robot.buildings().stream().map(UUID::toString).toList());
    }

    RobotId robot() {
        return new RobotId(Entered.id(id));
    }

    RobotFacts facts() {
        return new RobotFacts(Entered.choice(kind, ChannelKind.class, "kind"), Entered.text(name),
                Entered.blank(address) ? null : RobotFacts.address(Entered.text(address)),
                unsigned != null ? "" : Entered.blank(secret) ? null : Entered.text(secret),
                building == null ? java.util.Set.of() : building.stream().filter(one -> !one.isBlank()).map(Entered::id).collect(Collectors.toSet()));
    }
}
