package org.shouwang.incidents;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A playbook as the program brings it.
 *
 * @param code names it in addresses and in messages: {@code incidents.shipped.<code>}
 * @param since the day from which these rules held in the country; null where nobody decreed them
 * @param standard begun with where nobody chooses
 */
public record ShippedVersion(String code, IncidentKind playbook, @Nullable LocalDate since, boolean standard) {
}
