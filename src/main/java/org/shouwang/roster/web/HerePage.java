package org.shouwang.roster.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Post;

/** @param seat mine at this post now; null where there is none */
public record HerePage(Post post, @Nullable DutySeat seat, Instant now) {

    public String request() {
        return Ids.next().toString();
    }
}
