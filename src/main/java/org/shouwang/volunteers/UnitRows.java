package org.shouwang.volunteers;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The people of work units, as rows. */
@Component
class UnitRows {

    private static final String SELECT = """
            SELECT id, organisation_id, name, sort_key, phone, job, place, place_words, since, sending, reason, volunteer_id, version
            FROM volunteers.unit_person WHERE area_id = :area""";

    private static final String SOUGHT = """

              AND organisation_id = :unit AND (CAST(:place AS text) IS NULL OR place = :place) AND (CAST(:sending AS text) IS NULL OR sending = :sending)
              AND (:words = '' OR name LIKE '%' || :words || '%' OR pinyin LIKE :words || '%' OR initials LIKE :words || '%')""";

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitPerson> find(UnitPersonId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(UnitRows::person).optional();
    }

    /** Whoever acts on somebody waits for who does already, in an order in which no two wait for each other. */
    List<UnitPerson> lock(OrganisationId unit, Collection<UnitPersonId> ids) {
        return jdbc.sql(SELECT + " AND organisation_id = :unit AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE").param("area", area())
                .param("unit", unit.value()).param("ids", each(ids, it -> it)).query(UnitRows::person).list();
    }

    /** The same for a whole unit. */
    List<UnitPerson> lockAll(OrganisationId unit) {
        jdbc.sql("SELECT id FROM volunteers.organisation WHERE area_id = :area AND id = :unit FOR NO KEY UPDATE").param("area", area())
                .param("unit", unit.value()).query(UUID.class).optional();
        return jdbc.sql(SELECT + " AND organisation_id = :unit ORDER BY id FOR NO KEY UPDATE").param("area", area()).param("unit", unit.value())
                .query(UnitRows::person).list();
    }

    List<UnitPerson> all(OrganisationId unit) {
        return jdbc.sql(SELECT + " AND organisation_id = :unit ORDER BY id").param("area", area()).param("unit", unit.value()).query(UnitRows::person).list();
    }

    /** The lists on which a volunteer stands. */
    List<UnitPerson> sending(VolunteerId volunteer) {
        return jdbc.sql(SELECT + " AND volunteer_id = :volunteer ORDER BY id").param("area", area()).param("volunteer", volunteer.value())
                .query(UnitRows::person).list();
    }

    List<UnitPerson> sentHere(Collection<VolunteerId> volunteers) {
        return jdbc.sql(SELECT + " AND volunteer_id = ANY (CAST(:ids AS uuid[])) AND sending = 'confirmed' ORDER BY id FOR NO KEY UPDATE")
                .param("area", area()).param("ids", each(volunteers, it -> it)).query(UnitRows::person).list();
    }

    Listing<UnitPerson> page(UnitQuery query, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = asked(SELECT + SOUGHT + """

                          AND (CAST(:key AS text) IS NULL OR (sort_key, id) > (:key COLLATE "C", CAST(:last AS uuid)))
                        ORDER BY sort_key, id LIMIT :size""", query)
                .param("key", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("last", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", (long) size + 1)
                .query((row, n) -> new Sorted(row.getString("sort_key"), person(row, n))).list();
        return Listing.of(rows, size, last -> Keyset.after(last.key(), last.person().id().toString())).map(Sorted::person);
    }

    private record Sorted(String key, UnitPerson person) {
    }

    int count(UnitQuery query) {
        return asked("SELECT count(*) FROM volunteers.unit_person WHERE area_id = :area" + SOUGHT, query).query(Integer.class).single();
    }

    private StatementSpec asked(String sql, UnitQuery query) {
        return jdbc.sql(sql).param("area", area()).param("unit", query.unit().value()).param("place", Columns.word(query.place()), Types.VARCHAR)
                .param("sending", Columns.word(query.sending()), Types.VARCHAR).param("words", query.literal());
    }

    Map<OrganisationId, UnitCount> counts() {
        var at = new HashMap<OrganisationId, Map<Whereabouts, Integer>>();
        var proposed = new HashMap<OrganisationId, Integer>();
        jdbc.sql("""
                        SELECT organisation_id, place, count(*) AS people, count(*) FILTER (WHERE sending = 'proposed') AS proposed
                        FROM volunteers.unit_person WHERE area_id = :area GROUP BY organisation_id, place""").param("area", area()).query(row -> {
                    var unit = new OrganisationId(Columns.uuid(row, "organisation_id"));
                    at.computeIfAbsent(unit, none -> new EnumMap<>(Whereabouts.class)).put(Columns.wordThere(row, "place", Whereabouts.class), row.getInt("people"));
                    proposed.merge(unit, row.getInt("proposed"), Integer::sum);
                });
        var all = new HashMap<OrganisationId, UnitCount>();
        at.forEach((unit, places) -> all.put(unit, new UnitCount(places, proposed.getOrDefault(unit, 0))));
        return all;
    }

    /** Somebody with a phone that the unit's list has already is left as they are. */
    void add(OrganisationId unit, List<UnitPerson> some) {
        jdbc.sql("""
                        INSERT INTO volunteers.unit_person (area_id, id, organisation_id, name, pinyin, initials, sort_key, phone, job, place, place_words,
                            since, sending)
                        SELECT :area, n.id, :unit, n.name, n.pinyin, n.initials, n.sort_key, n.phone, n.job, n.place, n.words, n.since, 'none'
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:pinyins AS text[]), CAST(:initials AS text[]),
                                    CAST(:keys AS text[]), CAST(:phones AS text[]), CAST(:jobs AS text[]), CAST(:places AS text[]), CAST(:words AS text[]),
                                    CAST(:sinces AS timestamptz[])) AS n (id, name, pinyin, initials, sort_key, phone, job, place, words, since)
                        ON CONFLICT DO NOTHING""")
                .param("area", area()).param("unit", unit.value()).param("ids", each(some, it -> it.id()))
                .param("names", each(some, it -> it.facts().name())).param("pinyins", each(some, it -> Pinyin.of(it.facts().name()).full()))
                .param("initials", each(some, it -> Pinyin.of(it.facts().name()).initials())).param("keys", each(some, it -> Pinyin.of(it.facts().name()).sortKey()))
                .param("phones", each(some, it -> it.facts().phone().text())).param("jobs", each(some, it -> it.facts().job()))
                .param("places", each(some, it -> Columns.word(it.at().place()))).param("words", each(some, it -> it.at().words()))
                .param("sinces", each(some, it -> it.since())).update();
    }

    /** @return whether it was still as it was looked at */
    boolean describe(UnitPersonId id, long version, UnitPersonFacts facts) {
        var sound = Pinyin.of(facts.name());
        return jdbc.sql("""
                        UPDATE volunteers.unit_person SET name = :name, pinyin = :pinyin, initials = :initials, sort_key = :key, phone = :phone, job = :job,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version""")
                .param("area", area()).param("id", id.value()).param("version", version).param("name", facts.name()).param("pinyin", sound.full())
                .param("initials", sound.initials()).param("key", sound.sortKey()).param("phone", facts.phone().text()).param("job", facts.job()).update() == 1;
    }

    /** Their names and jobs as the list has them now. */
    void rename(List<UnitPerson> some) {
        jdbc.sql("""
                        UPDATE volunteers.unit_person p SET name = n.name, pinyin = n.pinyin, initials = n.initials, sort_key = n.sort_key, job = n.job,
                            version = p.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:pinyins AS text[]), CAST(:initials AS text[]),
                                    CAST(:keys AS text[]), CAST(:jobs AS text[])) AS n (id, name, pinyin, initials, sort_key, job)
                        WHERE p.area_id = :area AND p.id = n.id""")
                .param("area", area()).param("ids", each(some, it -> it.id())).param("names", each(some, it -> it.facts().name()))
                .param("pinyins", each(some, it -> Pinyin.of(it.facts().name()).full())).param("initials", each(some, it -> Pinyin.of(it.facts().name()).initials()))
                .param("keys", each(some, it -> Pinyin.of(it.facts().name()).sortKey())).param("jobs", each(some, it -> it.facts().job())).update();
    }

    /** They are elsewhere from now on; what was offered to the community is over. */
    void move(Collection<UnitPersonId> ids, At at, Instant since) {
        jdbc.sql("""
                        UPDATE volunteers.unit_person SET place = :place, place_words = :words, since = :since, sending = 'none', proposed_at = NULL,
                            reason = '', version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[]))""")
                .param("area", area()).param("ids", each(ids, it -> it)).param("place", Columns.word(at.place())).param("words", at.words())
                .param("since", Columns.at(since)).update();
        note(ids, at, since);
    }

    /** What is known of where they are grows by a line each. */
    void note(Collection<UnitPersonId> ids, At at, Instant since) {
        var actor = Current.actor();
        jdbc.sql("""
                        INSERT INTO volunteers.whereabouts (area_id, id, person_id, place, place_words, since, noted_by, noted_by_name)
                        SELECT :area, n.id, n.person, :place, :words, :since, :by, :name
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:persons AS uuid[])) AS n (id, person)""")
                .param("area", area()).param("ids", each(ids, it -> Ids.next())).param("persons", each(ids, it -> it))
                .param("place", Columns.word(at.place())).param("words", at.words()).param("since", Columns.at(since))
                .param("by", actor.kind() == Actor.Kind.PERSON ? actor.id() : null, Types.OTHER)
                .param("name", actor.kind() == Actor.Kind.PERSON ? actor.name() : "").update();
    }

    void propose(Collection<UnitPersonId> ids, Instant at) {
        jdbc.sql("""
                        UPDATE volunteers.unit_person SET sending = 'proposed', proposed_at = :at, reason = '', version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND sending IN ('none', 'declined')""")
                .param("area", area()).param("ids", each(ids, it -> it)).param("at", Columns.at(at)).update();
    }

    /** @return whether it was still proposed */
    boolean confirm(UnitPersonId id, VolunteerId volunteer, Instant at) {
        boolean confirmed = jdbc.sql("""
                        UPDATE volunteers.unit_person SET sending = 'confirmed', place = 'sent_here', place_words = '', since = :at, proposed_at = NULL,
                            volunteer_id = :volunteer, version = version + 1
                        WHERE area_id = :area AND id = :id AND sending = 'proposed'""")
                .param("area", area()).param("id", id.value()).param("volunteer", volunteer.value()).param("at", Columns.at(at)).update() == 1;
        if (confirmed) {
            note(Set.of(id), At.of(Whereabouts.SENT_HERE), at);
        }
        return confirmed;
    }

    /** A proposal ends without anybody coming. @return whether it was still proposed */
    boolean endProposal(UnitPersonId id, Sending to, String reason) {
        return jdbc.sql("""
                        UPDATE volunteers.unit_person SET sending = :to, proposed_at = NULL, reason = :reason, version = version + 1
                        WHERE area_id = :area AND id = :id AND sending = 'proposed'""")
                .param("area", area()).param("id", id.value()).param("to", Columns.word(to)).param("reason", reason).update() == 1;
    }

    List<WasAt> history(UnitPersonId id) {
        return jdbc.sql("""
                        SELECT place, place_words, since, noted_by_name FROM volunteers.whereabouts
                        WHERE area_id = :area AND person_id = :id ORDER BY since DESC, id DESC""").param("area", area()).param("id", id.value())
                .query((row, n) -> new WasAt(at(row), Objects.requireNonNull(Columns.instant(row, "since")), row.getString("noted_by_name"))).list();
    }

    void remove(UnitPersonId id) {
        jdbc.sql("DELETE FROM volunteers.unit_person WHERE area_id = :area AND id = :id").param("area", area()).param("id", id.value()).update();
    }

    void forget(AccountId colleague) {
        jdbc.sql("UPDATE volunteers.whereabouts SET noted_by = NULL, noted_by_name = '' WHERE area_id = :area AND noted_by = :account")
                .param("area", area()).param("account", colleague.value()).update();
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static At at(ResultSet row) throws SQLException {
        return new At(Columns.wordThere(row, "place", Whereabouts.class), row.getString("place_words"));
    }

    private static UnitPerson person(ResultSet row, int n) throws SQLException {
        var volunteer = Columns.uuid(row, "volunteer_id");
        return new UnitPerson(new UnitPersonId(Columns.uuid(row, "id")), new OrganisationId(Columns.uuid(row, "organisation_id")),
                new UnitPersonFacts(row.getString("name"), new PhoneNumber(row.getString("phone")), row.getString("job")), at(row),
                Objects.requireNonNull(Columns.instant(row, "since")), Columns.wordThere(row, "sending", Sending.class), row.getString("reason"),
                volunteer == null ? null : new VolunteerId(volunteer), row.getLong("version"));
    }
}
