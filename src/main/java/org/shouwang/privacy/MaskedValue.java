package org.shouwang.privacy;

import java.util.UUID;

/**
 * A masked value on a page, with what it takes to ask for the full one.
 *
 * @param kind as the owning module's {@link Unmaskable} calls it
 * @param of whose row it is
 */
public record MaskedValue(String kind, UUID of, String masked) {

    /** Below the area's address. */
    public String path() {
        return "/unmask/" + kind + "/" + of;
    }
}
