package org.shouwang.notices;

import java.util.Set;
import java.util.UUID;

/**
 * A robot that writes into a chat group. Its address and secret are sealed and never shown again.
 *
 * @param host where its webhook is
 * @param signs whether messages are signed
 * @param buildings whose people are in the group; empty when everybody's are
 */
public record Robot(RobotId id, ChannelKind kind, String name, String host, boolean signs, Set<UUID> buildings, boolean removed, long version) {

    public Robot {
        buildings = Set.copyOf(buildings);
    }

    /**
     * Whether its group may hear the notice and should: a group of some buildings hears what concerns one of them, a group
     * of everybody what is for everybody. What is for some people of a place only goes into no group.
     */
    public boolean serves(Notice notice) {
        return !removed && notice.channels().contains(kind) && notice.audience().forWholePlaces()
                && (notice.audience().everywhere() || buildings.stream().anyMatch(notice.buildings()::contains));
    }
}
