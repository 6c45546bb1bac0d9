package org.shouwang.incidents;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Sensitive;

/** Work to be referred to another area. */
public record NewReferral(UUID id, AreaId to, ReferralKind kind, String title, @Sensitive("to do what is referred") String body,
        @Nullable LocalDate due) {

    public NewReferral {
        title = Written.required(title, "title", 80);
        body = Written.text(body, "body", 2_000);
    }
}
