package org.shouwang.sampling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whose specimen is in a tube.
 *
 * @param person null for a guest
 * @param guest null for somebody on the list, and for a guest when the incident's keys were destroyed
 */
public record Specimen(RegistrationId id, @Nullable UUID person, @Nullable Guest guest, Instant at, String tube) {
}
