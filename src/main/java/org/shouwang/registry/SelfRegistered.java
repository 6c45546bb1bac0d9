package org.shouwang.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A self-registration that waits for the coordinator.
 *
 * @param door the one that the words name; null when they name none or several
 */
public record SelfRegistered(SelfRegistrationId id, BuildingId building, @Nullable DoorId door, String doorWords, Instant sentAt,
        OwnWords words) {
}
