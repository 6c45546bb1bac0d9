package org.shouwang.accounts.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current area, as the list shows them: by name, found by name, sound or the phone's tail. */
@Component
public class PeopleList {

    static final int SIZE = 50;

    /** Both statements begin with whom the list is about. */
    private static final String THEIR_ROLES = """
            WITH here AS (
                SELECT account_id, array_agg(role ORDER BY role) AS roles, bool_or(buildings <> '{}') AS narrowed, min(until) AS until
                FROM accounts.held_role
                WHERE area_id = :area AND ended_at IS NULL AND (until IS NULL OR until > :now)
                GROUP BY account_id)
            """;
    private static final String SOUGHT = """
             FROM here JOIN accounts.account a ON a.id = here.account_id
            WHERE (CAST(:role AS text) IS NULL OR :role = ANY (here.roles))
              AND (:words = '' OR a.name LIKE '%' || :words || '%' OR a.name_full LIKE :words || '%'
                   OR a.name_initials LIKE :words || '%' OR (:tail <> '' AND a.phone LIKE '%' || :tail))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is looked for: words as typed, and perhaps a role. */
    record Sought(String words, @Nullable Role role) {

        static Sought of(@Nullable String words, @Nullable Role role) {
            return new Sought(words == null ? "" : Fold.line(words).toLowerCase(Locale.ROOT), role);
        }

        /** The pattern's own signs are looked for as themselves. */
        String literal() {
            return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }

        String tail() {
            var digits = words.replaceAll("[\\s-]", "");
            return digits.matches("\\d{3,}") ? digits : "";
        }
    }

    /**
     * Somebody on the list.
     *
     * @param until the earliest end among the roles; null where none ends by itself
     */
    public record Person(UUID id, String name, String phone, List<Role> roles, boolean narrowed, @Nullable Instant until,
            boolean locked, String sortKey) {
    }

    @Transactional(readOnly = true)
    public Listing<Person> page(Sought sought, @Nullable String cursor) {
        var after = Keyset.read(cursor, 2);
        var rows = asked(THEIR_ROLES + "SELECT a.id, a.name, a.phone, here.roles, here.narrowed, here.until, a.locked_at, a.name_sort" + SOUGHT + """
                  AND (CAST(:key AS text) IS NULL OR (a.name_sort, a.id) > (:key COLLATE "C", CAST(:id AS uuid)))
                ORDER BY a.name_sort, a.id LIMIT :size""", sought)
                .param("key", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("id", after == null ? null : after.values().get(1), Types.VARCHAR)
                .param("size", SIZE + 1).query(PeopleList::person).list();
        return Listing.of(rows, SIZE, last -> Keyset.after(last.sortKey(), last.id().toString()));
    }

    @Transactional(readOnly = true)
    public int count(Sought sought) {
        return asked(THEIR_ROLES + "SELECT count(*)" + SOUGHT, sought).query(Integer.class).single();
    }

    /** All of them, page by page: a sheet of everybody never stands in memory as a whole. */
    void each(Sought sought, Consumer<Person> take) {
        String cursor = null;
        do {
            var page = page(sought, cursor);
            page.rows().forEach(take);
            cursor = page.next();
        } while (cursor != null);
    }

    private StatementSpec asked(String sql, Sought sought) {
        return jdbc.sql(sql).param("area", Current.area().value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("role", sought.role() == null ? null : sought.role().name(), Types.VARCHAR)
                .param("words", sought.literal()).param("tail", sought.tail());
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        var roles = new ArrayList<Role>();
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).sorted().forEach(roles::add);
        var until = row.getObject("until", OffsetDateTime.class);
        return new Person(row.getObject("id", UUID.class), row.getString("name"), row.getString("phone"), roles,
                row.getBoolean("narrowed"), until == null ? null : until.toInstant(), row.getObject("locked_at") != null,
                row.getString("name_sort"));
    }
}
