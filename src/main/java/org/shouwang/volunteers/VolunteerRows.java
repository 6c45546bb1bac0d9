package org.shouwang.volunteers;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.registry.BuildingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The volunteers, as rows. */
@Component
class VolunteerRows {

    private static final String SELECT = """
            SELECT id, account_id, name, sort_key, phone, born, skills, limits, able, bound, building_id, organisation_id, available, note,
                   consent_at, state, reason, reported_at, version
            FROM volunteers.volunteer WHERE area_id = :area""";

    /** A role narrowed to buildings sees who lives in them. */
    private static final String SOUGHT = """

              AND (CAST(:buildings AS uuid[]) IS NULL OR building_id = ANY (CAST(:buildings AS uuid[])))
              AND (CAST(:state AS text) IS NULL AND state IN ('waiting', 'active', 'resting') OR state = :state)
              AND (CAST(:skill AS text) IS NULL OR :skill = ANY (skills))
              AND (CAST(:organisation AS uuid) IS NULL OR organisation_id = CAST(:organisation AS uuid))
              AND (:words = '' OR name LIKE '%' || :words || '%' OR pinyin LIKE :words || '%' OR initials LIKE :words || '%'
                   OR (:tail <> '' AND phone LIKE '%' || :tail))""";

    private final JdbcClient jdbc;

    VolunteerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Volunteer> find(VolunteerId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(VolunteerRows::volunteer).optional();
    }

    Optional<Volunteer> ofAccount(AccountId account) {
        return jdbc.sql(SELECT + " AND account_id = :account").param("area", area()).param("account", account.value())
                .query(VolunteerRows::volunteer).optional();
    }

    List<Volunteer> all(Collection<VolunteerId> ids) {
        return jdbc.sql(SELECT + " AND id = ANY (CAST(:ids AS uuid[])) ORDER BY sort_key, id").param("area", area())
                .param("ids", ids.stream().map(VolunteerId::toString).toArray(String[]::new)).query(VolunteerRows::volunteer).list();
    }

    Listing<Volunteer> page(VolunteerQuery query, BuildingScope scope, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = asked(SELECT + SOUGHT + """

                          AND (CAST(:key AS text) IS NULL OR (sort_key, id) > (:key COLLATE "C", CAST(:last AS uuid)))
                        ORDER BY sort_key, id LIMIT :size""", query, scope)
                .param("key", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1)
                .query((row, n) -> new Sorted(row.getString("sort_key"), volunteer(row, n))).list();
        return Listing.of(rows, size, last -> Keyset.after(last.key(), last.volunteer().id().toString())).map(Sorted::volunteer);
    }

    private record Sorted(String key, Volunteer volunteer) {
    }

    int count(VolunteerQuery query, BuildingScope scope) {
        return asked("SELECT count(*) FROM volunteers.volunteer WHERE area_id = :area" + SOUGHT, query, scope).query(Integer.class).single();
    }

    private StatementSpec asked(String sql, VolunteerQuery query, BuildingScope scope) {
        var buildings = switch (scope) {
            case BuildingScope.WholeArea all -> null;
            case BuildingScope.Only only -> only.buildings().stream().map(UUID::toString).toArray(String[]::new);
        };
        return jdbc.sql(sql).param("area", area()).param("buildings", buildings, Types.ARRAY)
                .param("state", Columns.word(query.state()), Types.VARCHAR).param("skill", Columns.word(query.skill()), Types.VARCHAR)
                .param("organisation", query.organisation() == null ? null : query.organisation().toString(), Types.VARCHAR)
                .param("words", query.literal()).param("tail", query.tail());
    }

    /** Many at once; whoever is there already, by id or by account, stays as they are. @return those that are new */
    List<Volunteer> add(List<Volunteer> some, Instant at) {
        var fresh = Set.copyOf(jdbc.sql("""
                        INSERT INTO volunteers.volunteer (area_id, id, account_id, name, pinyin, initials, sort_key, phone, born, skills, limits,
                            building_id, organisation_id, available, note, consent_at, state, reported_at, decided_at)
                        SELECT :area, n.id, n.account, n.name, n.pinyin, n.initials, n.sort_key, n.phone, n.born, string_to_array(n.skills, ' '),
                            string_to_array(n.limits, ' '), n.building, n.organisation, n.available, n.note, n.consent, n.state, :at,
                            CASE WHEN n.state <> 'waiting' THEN CAST(:at AS timestamptz) END
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:accounts AS uuid[]), CAST(:names AS text[]), CAST(:pinyins AS text[]),
                                    CAST(:initials AS text[]), CAST(:sortKeys AS text[]), CAST(:phones AS text[]), CAST(:borns AS date[]),
                                    CAST(:skills AS text[]), CAST(:limits AS text[]), CAST(:buildings AS uuid[]), CAST(:organisations AS uuid[]),
                                    CAST(:availables AS text[]), CAST(:notes AS text[]), CAST(:consents AS timestamptz[]), CAST(:states AS text[]))
                             AS n (id, account, name, pinyin, initials, sort_key, phone, born, skills, limits, building, organisation, available,
                                   note, consent, state)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .param("area", area()).param("at", Columns.at(at))
                .param("ids", each(some, it -> it.id())).param("accounts", each(some, it -> it.account()))
                .param("names", each(some, it -> it.facts().name())).param("pinyins", each(some, it -> Pinyin.of(it.facts().name()).full()))
                .param("initials", each(some, it -> Pinyin.of(it.facts().name()).initials()))
                .param("sortKeys", each(some, it -> Pinyin.of(it.facts().name()).sortKey()))
                .param("phones", each(some, it -> it.facts().phone().text())).param("borns", each(some, it -> it.facts().born()))
                .param("skills", each(some, it -> words(it.facts().skills()))).param("limits", each(some, it -> words(it.facts().limits())))
                .param("buildings", each(some, it -> it.facts().home())).param("organisations", each(some, it -> it.facts().organisation()))
                .param("availables", each(some, it -> it.facts().available())).param("notes", each(some, it -> it.facts().note()))
                .param("consents", each(some, it -> it.consentAt())).param("states", each(some, it -> Columns.word(it.state()))).query(UUID.class).list());
        return some.stream().filter(one -> fresh.contains(one.id().value())).toList();
    }

    /** @param consentAt set where the person says it; null leaves it as it was */
    boolean edit(VolunteerId id, long version, VolunteerFacts facts, @Nullable Instant consentAt) {
        var sound = Pinyin.of(facts.name());
        return jdbc.sql("""
                        UPDATE volunteers.volunteer SET name = :name, pinyin = :pinyin, initials = :initials, sort_key = :sortKey, phone = :phone,
                            born = :born, skills = string_to_array(:skills, ' '), limits = string_to_array(:limits, ' '),
                            building_id = :building, organisation_id = :organisation, available = :available, note = :note,
                            consent_at = coalesce(CAST(:consent AS timestamptz), consent_at), version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version""")
                .param("area", area()).param("id", id.value()).param("version", version).param("name", facts.name())
                .param("pinyin", sound.full()).param("initials", sound.initials()).param("sortKey", sound.sortKey())
                .param("phone", facts.phone().text()).param("born", facts.born(), Types.DATE)
                .param("skills", words(facts.skills())).param("limits", words(facts.limits()))
                .param("building", facts.home() == null ? null : facts.home().value(), Types.OTHER)
                .param("organisation", facts.organisation() == null ? null : facts.organisation().value(), Types.OTHER)
                .param("available", facts.available()).param("note", facts.note())
                .param("consent", consentAt == null ? null : Columns.at(consentAt), Types.TIMESTAMP_WITH_TIMEZONE).update() == 1;
    }

    /** Waits until nobody else changes what belongs to these people, in an order in which no two wait for each other. */
    List<VolunteerId> lock(Collection<VolunteerId> ids) {
        return jdbc.sql("SELECT id FROM volunteers.volunteer WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE")
                .param("area", area()).param("ids", each(ids, it -> it)).query(UUID.class).list().stream().map(VolunteerId::new).toList();
    }

    /** Whoever was seen to have a skill has it, whether it was said before or not. */
    void addSkill(Collection<VolunteerId> ids, Skill skill) {
        jdbc.sql("""
                        UPDATE volunteers.volunteer SET skills = skills || CAST(:skill AS text), version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND :skill <> ALL (skills)""")
                .param("area", area()).param("ids", each(ids, it -> it)).param("skill", Columns.word(skill)).update();
    }

    /** Who came alone until now comes for a work unit. */
    void joinUnit(Collection<VolunteerId> ids, OrganisationId unit) {
        jdbc.sql("""
                        UPDATE volunteers.volunteer SET organisation_id = :unit, version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND organisation_id IS DISTINCT FROM :unit""")
                .param("area", area()).param("ids", each(ids, it -> it)).param("unit", unit.value()).update();
    }

    /** The person has read what is kept and agrees; the first time counts. */
    void agree(VolunteerId id, Instant at) {
        jdbc.sql("UPDATE volunteers.volunteer SET consent_at = :at, version = version + 1 WHERE area_id = :area AND id = :id AND consent_at IS NULL")
                .param("area", area()).param("id", id.value()).param("at", Columns.at(at)).update();
    }

    /** From one state to another; false where somebody else was faster. */
    boolean move(VolunteerId id, Set<VolunteerState> from, VolunteerState to, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE volunteers.volunteer SET state = :to, reason = :reason, decided_at = :at, version = version + 1
                        WHERE area_id = :area AND id = :id AND state = ANY (CAST(:from AS text[]))""")
                .param("area", area()).param("id", id.value()).param("to", Columns.word(to)).param("reason", reason)
                .param("at", Columns.at(at)).param("from", from.stream().map(Columns::word).toArray(String[]::new)).update() == 1;
    }

    /** Somebody who took consent back: nothing is left. Seats and hours elsewhere name no more than the id. */
    void erase(VolunteerId id) {
        for (var statement : List.of("DELETE FROM volunteers.unit_person WHERE area_id = :area AND volunteer_id = :id",
                "DELETE FROM volunteers.proof WHERE area_id = :area AND volunteer_id = :id",
                "DELETE FROM volunteers.other_days WHERE area_id = :area AND volunteer_id = :id",
                "DELETE FROM volunteers.timetable WHERE area_id = :area AND volunteer_id = :id",
                "DELETE FROM volunteers.team_member WHERE area_id = :area AND volunteer_id = :id",
                "UPDATE volunteers.team SET lead_id = NULL WHERE area_id = :area AND lead_id = :id",
                "UPDATE volunteers.team SET deputy_id = NULL WHERE area_id = :area AND deputy_id = :id",
                "DELETE FROM volunteers.volunteer WHERE area_id = :area AND id = :id")) {
            jdbc.sql(statement).param("area", area()).param("id", id.value()).update();
        }
    }

    private static UUID area() {
        return Current.area().value();
    }

    static String words(Set<? extends Enum<?>> some) {
        return some.stream().sorted().map(Columns::word).collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> set(ResultSet row, String column, Class<E> type) throws SQLException {
        return Arrays.stream(Columns.strings(row, column)).map(word -> Enum.valueOf(type, word.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    static Volunteer volunteer(ResultSet row, int n) throws SQLException {
        var building = Columns.uuid(row, "building_id");
        var organisation = Columns.uuid(row, "organisation_id");
        var facts = new VolunteerFacts(row.getString("name"), new PhoneNumber(row.getString("phone")), Columns.date(row, "born"),
                set(row, "skills", Skill.class), set(row, "limits", Limit.class), building == null ? null : new BuildingId(building),
                organisation == null ? null : new OrganisationId(organisation), row.getString("available"), row.getString("note"));
        return new Volunteer(new VolunteerId(Columns.uuid(row, "id")), new AccountId(Columns.uuid(row, "account_id")), facts,
                set(row, "able", Skill.class), set(row, "bound", Limit.class), Columns.wordThere(row, "state", VolunteerState.class), row.getString("reason"),
                Columns.instant(row, "reported_at"), Columns.instant(row, "consent_at"), row.getLong("version"));
    }
}
