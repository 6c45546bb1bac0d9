package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Door;
import org.shouwang.registry.Need;
import org.shouwang.registry.Resident;

/**
 * Whose need it is.
 *
 * @param need null while new
 */
public record NeedFormPlace(Resident resident, Door door, @Nullable Need need) {
}
