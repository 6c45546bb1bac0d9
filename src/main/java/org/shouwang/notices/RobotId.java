package org.shouwang.notices;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a robot of a chat group (群机器人). */
public record RobotId(UUID value) {

    public static RobotId next() {
        return new RobotId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static RobotId of(String text) {
        return new RobotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
