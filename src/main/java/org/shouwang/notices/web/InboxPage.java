package org.shouwang.notices.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Inbox.Received;
import org.shouwang.platform.Listing;

/** What a person was told, newest first. */
public record InboxPage(Listing<Received> list, boolean first, Instant now) {

    public List<Received> unread() {
        return list.rows().stream().filter(one -> !one.read() && one.notice().holds(now)).toList();
    }

    public List<Received> rest() {
        return list.rows().stream().filter(one -> one.read() || !one.notice().holds(now)).toList();
    }

    public @Nullable String next(String base) {
        return list.next() == null ? null : base + "?cursor=" + list.next();
    }
}
