package org.shouwang.platform.web;

import org.jspecify.annotations.Nullable;

/** Addresses to go on to: only ever our own, whatever a link or a form claims. */
public final class SafeAddress {

    private SafeAddress() {
    }

    /** The address if it is a path of this site, else {@code /}. */
    public static String own(@Nullable String address) {
        return address != null && address.startsWith("/") && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127) ? address : "/";
    }
}
