package org.shouwang.volunteers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of a work unit.
 *
 * @param since when the person came to be there
 * @param reason why the community declined; empty otherwise
 * @param volunteer the record here, once the person was confirmed
 */
public record UnitPerson(UnitPersonId id, OrganisationId unit, UnitPersonFacts facts, At at, Instant since, Sending sending, String reason,
        @Nullable VolunteerId volunteer, long version) {
}
