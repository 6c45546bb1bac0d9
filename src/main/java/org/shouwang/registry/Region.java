package org.shouwang.registry;

import org.jspecify.annotations.Nullable;

/**
 * An administrative region by its GB/T 2260 code.
 *
 * @param parent the code of the region it belongs to; null for a province
 */
public record Region(String code, String name, @Nullable String parent) {
}
