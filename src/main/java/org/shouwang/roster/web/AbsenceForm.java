package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;

/** What a person says of not having come, or what the lead makes of it, as typed. */
public record AbsenceForm(@Nullable String reason, @Nullable String said, @Nullable String excused, @Nullable String because) {

    static AbsenceForm blank() {
        return new AbsenceForm("", "", "", "");
    }
}
