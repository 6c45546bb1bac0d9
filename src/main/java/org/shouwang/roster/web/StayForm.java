package org.shouwang.roster.web;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.RequestId;

/** Until when somebody stays, as typed. */
public record StayForm(@Nullable String request, @Nullable String until) {

    RequestId id() {
        return new RequestId(Entered.id(request));
    }

    LocalTime time() {
        return PatternForm.time(until, "until");
    }
}
