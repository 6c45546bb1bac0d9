package org.shouwang.registry.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Resident;
import org.shouwang.registry.Revealed;

/**
 * What is masked elsewhere, in full.
 *
 * @param revealed null until a reason was given
 */
public record RevealPage(Resident resident, @Nullable Revealed revealed) {

    public record Form(@Nullable String reason) {
    }
}
