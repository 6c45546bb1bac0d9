package org.shouwang.notices;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices as whoever sends them looks for them, newest first; one statement a page and one for the counts. What the program
 * tells single people by itself is between it and them.
 */
@Component
public class NoticeList {

    /** What is looked for. */
    public enum Show {
        DRAFT, WAITING,
        /** Sent, and to be known now. */
        HOLDING,
        /** Sent, and run out. */
        OVER,
        WITHDRAWN
    }

    /** @param households that have read it or were told */
    public record Line(Notice notice, Show show, int households) {
    }

    private static final String SHOW = """
            CASE WHEN n.state = 'sent' THEN CASE WHEN n.valid_until > :now THEN 'holding' ELSE 'over' END ELSE n.state END""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @param words in the headline or the text; empty for all
     * @param show null for all
     */
    @Transactional(readOnly = true)
    public Listing<Line> find(String words, @Nullable Show show, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var params = params(words);
        params.put("limit", size + 1);
        if (show != null) {
            params.put("show", Columns.word(show));
        }
        if (after != null) {
            params.put("madeAt", after.values().get(0));
            params.put("lastId", after.values().get(1));
        }
        var rows = jdbc.sql("SELECT " + NoticeRows.COLUMNS + ", " + SHOW + """
                         AS show, (SELECT count(*) FROM notices.household_receipt h
                                   WHERE h.area_id = :area AND h.notice_id = n.id AND h.read_at IS NOT NULL) AS heard
                        FROM notices.notice n WHERE\s""" + condition(words) + (show == null ? "" : " AND " + SHOW + " = :show")
                        + (after == null ? "" : " AND (n.made_at, n.id) < (CAST(:madeAt AS timestamptz), CAST(:lastId AS uuid))")
                        + " ORDER BY n.made_at DESC, n.id DESC LIMIT :limit")
                .params(params).query((row, n) -> new Line(Objects.requireNonNull(NoticeRows.NOTICE.mapRow(row, n)),
                        Columns.wordThere(row, "show", Show.class), row.getInt("heard"))).list();
        return Listing.of(rows, size, last -> Keyset.after(last.notice().madeAt().toString(), last.notice().id().toString()));
    }

    /** How many the words find, by how they stand. */
    @Transactional(readOnly = true)
    public Map<Show, Integer> counts(String words) {
        var counts = new EnumMap<Show, Integer>(Show.class);
        jdbc.sql("SELECT " + SHOW + " AS show, count(*) AS notices FROM notices.notice n WHERE " + condition(words) + " GROUP BY 1")
                .params(params(words)).query(row -> {
                    counts.put(Columns.wordThere(row, "show", Show.class), row.getInt("notices"));
                });
        return counts;
    }

    /** Whether somebody has told people anything during this emergency; what the program sends by itself is no word of theirs. */
    @Transactional(readOnly = true)
    public boolean anySentDuring(IncidentId incident) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM notices.notice
                               WHERE area_id = :area AND incident_id = :incident AND state = 'sent' AND author_id IS NOT NULL)""")
                .param("area", Current.area().value()).param("incident", incident.value()).query(Boolean.class).single();
    }

    /** What waits for somebody else than the current actor to approve it, the oldest first; at most twenty. */
    @Transactional(readOnly = true)
    public List<Notice> toApprove() {
        return jdbc.sql("SELECT " + NoticeRows.COLUMNS + " FROM notices.notice n WHERE " + condition("")
                        + " AND n.state = 'waiting' AND n.asked_by <> :me ORDER BY n.made_at, n.id LIMIT 20")
                .params(params("")).param("me", Current.actor().id()).query(NoticeRows.NOTICE).list();
    }

    private static String condition(String words) {
        return "n.area_id = :area AND (n.author_id IS NOT NULL OR cardinality(n.people) = 0)" + (words.isEmpty() ? "" : " AND (n.headline ILIKE :words OR n.text ILIKE :words)")
                + (scope() instanceof BuildingScope.Only
                        ? " AND (n.everywhere OR n.author_id = :actor OR n.reach_buildings && CAST(:scope AS uuid[]))" : "");
    }

    private Map<String, Object> params(String words) {
        var params = new HashMap<String, Object>();
        params.put("area", Current.area().value());
        params.put("now", Columns.at(clock.instant()));
        if (!words.isEmpty()) {
            params.put("words", "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (scope() instanceof BuildingScope.Only only) {
            params.put("actor", Current.actor().id());
            params.put("scope", NoticeRows.texts(only.buildings()));
        }
        return params;
    }

    private static BuildingScope scope() {
        return Current.actor().buildingsFor(Permission.NOTICES_SEND, Current.area());
    }
}
