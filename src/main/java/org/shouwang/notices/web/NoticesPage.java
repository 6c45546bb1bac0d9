package org.shouwang.notices.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.NoticeList.Line;
import org.shouwang.notices.NoticeList.Show;
import org.shouwang.platform.Listing;

/**
 * The notices as whoever sends them looks for them.
 *
 * @param q what was sought
 * @param show only those; null for all
 * @param counts of what was sought, by how they stand
 */
public record NoticesPage(String q, @Nullable Show show, Listing<Line> list, Map<Show, Integer> counts, AudiencePlaces.Places places, boolean first) {

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int found() {
        return show == null ? all() : counts.getOrDefault(show, 0);
    }

    /** The address of this list with other things shown. */
    public String address(String base, @Nullable Show other) {
        var query = (q.isEmpty() ? "" : "&q=" + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8))
                + (other == null ? "" : "&show=" + other);
        return query.isEmpty() ? base : base + "?" + query.substring(1);
    }

    public @Nullable String next(String base) {
        var address = address(base, show);
        return list.next() == null ? null : address + (address.contains("?") ? "&" : "?") + "cursor=" + list.next();
    }
}
