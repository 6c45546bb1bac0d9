package org.shouwang.registry;

import org.shouwang.platform.AreaId;

/** Somebody said that the register is wrong, or was answered: what is on the desk changed, the register itself perhaps not. */
public record CorrectionsChanged(AreaId area) {
}
