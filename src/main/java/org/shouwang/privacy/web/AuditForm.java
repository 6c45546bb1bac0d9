package org.shouwang.privacy.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.AuditSearch;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What the address bar says about a search in the log.
 *
 * @param q part of the acting person's name
 * @param who the person concerned, as typed
 * @param person the person concerned, chosen
 */
public record AuditForm(@Personal(value = "to find who acted", kept = Kept.LOG) @Nullable String q, @Nullable UUID actor, @Nullable Act act,
        @Nullable String who, @Nullable UUID person,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {

    AuditSearch search(ZoneId zone) {
        return new AuditSearch(actor, q == null || q.isBlank() ? null : q.strip(), act == null ? Set.of() : Set.of(act),
                person == null ? Set.of() : Set.of(person), from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "q", q);
        put(all, "actor", actor);
        put(all, "act", act);
        put(all, "who", who);
        put(all, "person", person);
        put(all, "from", from);
        put(all, "to", to);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.put(name, value.toString());
        }
    }
}
