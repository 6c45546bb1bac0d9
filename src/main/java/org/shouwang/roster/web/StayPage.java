package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Shift;

/** @param next the turn that follows at the post; null where none does */
public record StayPage(DutySeat seat, @Nullable Shift next) {

    public String request() {
        return Ids.next().toString();
    }
}
