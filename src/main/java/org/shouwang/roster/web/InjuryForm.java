package org.shouwang.roster.web;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.Injury;
import org.shouwang.roster.InjuryId;

/** An injury as typed. */
public record InjuryForm(@Nullable String id, @Nullable String at, @Nullable String what, @Nullable String where, @Nullable String firstAid,
        @Nullable String witness) {

    InjuryId injury() {
        return new InjuryId(Entered.id(id));
    }

    LocalTime time() {
        return PatternForm.time(at, "at");
    }

    Injury.Facts facts() {
        return new Injury.Facts(Entered.text(what), Entered.text(where), Entered.text(firstAid), Entered.text(witness));
    }
}
