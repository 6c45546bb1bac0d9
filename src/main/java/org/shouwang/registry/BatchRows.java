package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Seals;
import org.shouwang.registry.RegisterImage.LivingHousehold;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.shouwang.registry.RegisterImage.OpenNeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households, residents and needs by the thousand: one statement for many rows, read without a page's comforts. */
@Component
class BatchRows {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Residents residents;
    private final ResidentEntries entries;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, Seals seals, Residents residents, ResidentEntries entries, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.residents = residents;
        this.entries = entries;
        this.clock = clock;
    }

    List<LivingHousehold> households() {
        return jdbc.sql("""
                        SELECT id, door_id, tenure, since, note, version FROM registry.household
                        WHERE area_id = :area AND ended_at IS NULL ORDER BY created_at, id""")
                .param("area", Current.area().value())
                .query((row, n) -> new LivingHousehold(new HouseholdId(Columns.uuid(row, "id")), new DoorId(Columns.uuid(row, "door_id")),
                        new HouseholdFacts(Columns.wordThere(row, "tenure", Tenure.class), Columns.date(row, "since"), row.getString("note")),
                        row.getLong("version"))).list();
    }

    List<LivingResident> residents(LocalDate today) {
        var phones = phones();
        var needs = needs(today);
        return jdbc.sql("""
                        SELECT id, household_id, door_id, name, sex, birth_date, relation, relation_words, registered, registered_at,
                               presence, away_since, away_until, note, document_type, document_lookup, version
                        FROM registry.resident WHERE area_id = :area AND left_at IS NULL ORDER BY head DESC, created_at, id""")
                .param("area", Current.area().value())
                .query((row, n) -> {
                    var id = new ResidentId(Columns.uuid(row, "id"));
                    var facts = new ResidentFacts(row.getString("name"), Columns.word(row, "sex", Sex.class), Columns.date(row, "birth_date"),
                            Columns.wordThere(row, "relation", Relation.class), row.getString("relation_words"),
                            Columns.wordThere(row, "registered", Registered.class), row.getString("registered_at"),
                            Columns.wordThere(row, "presence", Presence.class), Columns.date(row, "away_since"),
                            Columns.date(row, "away_until"), phones.getOrDefault(id, List.of()), row.getString("note"));
                    var lookup = row.getBytes("document_lookup");
                    return new LivingResident(id, new HouseholdId(Columns.uuid(row, "household_id")), new DoorId(Columns.uuid(row, "door_id")),
                            facts, Columns.word(row, "document_type", DocumentType.class),
                            lookup == null ? "" : HexFormat.of().formatHex(lookup), needs.getOrDefault(id, List.of()), row.getLong("version"));
                }).list();
    }

    private Map<ResidentId, List<String>> phones() {
        var phones = new HashMap<ResidentId, List<String>>();
        jdbc.sql("SELECT resident_id, number FROM registry.phone WHERE area_id = :area ORDER BY resident_id, rank")
                .param("area", Current.area().value())
                .query(row -> {
                    phones.computeIfAbsent(new ResidentId(Columns.uuid(row, "resident_id")), id -> new ArrayList<>(1)).add(row.getString("number"));
                });
        return phones;
    }

    private Map<ResidentId, List<OpenNeed>> needs(LocalDate today) {
        var seal = seals.register(Current.area());
        var needs = new HashMap<ResidentId, List<OpenNeed>>();
        jdbc.sql("""
                        SELECT id, resident_id, kind, consent, source, since, until, due_date, schedule, note_sealed FROM registry.need
                        WHERE area_id = :area AND ended_at IS NULL AND (until IS NULL OR until >= :today) ORDER BY resident_id, since, id""")
                .param("area", Current.area().value()).param("today", today)
                .query(row -> {
                    var kind = Columns.wordThere(row, "kind", NeedKind.class);
                    var note = seal.open(row.getBytes("note_sealed"), NeedRows.context(new NeedId(Columns.uuid(row, "id"))));
                    needs.computeIfAbsent(new ResidentId(Columns.uuid(row, "resident_id")), id -> new ArrayList<>(2)).add(new OpenNeed(kind,
                            new NeedFacts(kind, Columns.wordThere(row, "consent", Consent.class), Columns.wordThere(row, "source", NeedSource.class),
                                    row.getObject("since", LocalDate.class), Columns.date(row, "until"), Columns.date(row, "due_date"),
                                    row.getString("schedule"), note)));
                });
        return needs;
    }

    Map<ResidentId, String> documentNumbers() {
        var numbers = new HashMap<ResidentId, String>();
        jdbc.sql("SELECT id, document_sealed FROM registry.resident WHERE area_id = :area AND left_at IS NULL AND document_sealed IS NOT NULL")
                .param("area", Current.area().value())
                .query(row -> {
                    var id = new ResidentId(Columns.uuid(row, "id"));
                    numbers.put(id, residents.open(row.getBytes("document_sealed"), id));
                });
        return numbers;
    }

    Map<HouseholdId, RegisterBatch.Place> places(Collection<HouseholdId> ids) {
        var places = new HashMap<HouseholdId, RegisterBatch.Place>();
        jdbc.sql("""
                        SELECT id, door_id, building_id FROM registry.household
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND ended_at IS NULL""")
                .param("area", Current.area().value()).param("ids", each(List.copyOf(ids), id -> id))
                .query(row -> {
                    places.put(new HouseholdId(Columns.uuid(row, "id")),
                            new RegisterBatch.Place(new DoorId(Columns.uuid(row, "door_id")), new BuildingId(Columns.uuid(row, "building_id"))));
                });
        if (places.size() != ids.size()) {
            throw Problem.stale();
        }
        return places;
    }

    void addHouseholds(List<RegisterPlan.NewHousehold> some, Map<HouseholdId, DoorId> doors) {
        jdbc.sql("""
                        INSERT INTO registry.household (area_id, id, door_id, building_id, tenure, since, note, created_at)
                        SELECT :area, n.id, n.door, n.building, n.tenure, n.since, n.note, :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:doors AS uuid[]), CAST(:buildings AS uuid[]), CAST(:tenures AS text[]),
                                    CAST(:sinces AS date[]), CAST(:notes AS text[])) AS n (id, door, building, tenure, since, note)""")
                .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                .param("ids", each(some, it -> it.id())).param("doors", each(some, it -> doors.get(it.id())))
                .param("buildings", each(some, it -> it.building())).param("tenures", each(some, it -> Columns.word(it.facts().tenure())))
                .param("sinces", each(some, it -> it.facts().since())).param("notes", each(some, it -> it.facts().note())).update();
    }

    void editHouseholds(List<RegisterPlan.HouseholdEdit> some) {
        int changed = jdbc.sql("""
                        UPDATE registry.household h SET tenure = n.tenure, since = n.since, note = n.note, version = h.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[]), CAST(:tenures AS text[]), CAST(:sinces AS date[]),
                                    CAST(:notes AS text[])) AS n (id, version, tenure, since, note)
                        WHERE h.area_id = :area AND h.id = n.id AND h.version = n.version AND h.ended_at IS NULL""")
                .param("area", Current.area().value())
                .param("ids", each(some, it -> it.id())).param("versions", each(some, it -> it.version()))
                .param("tenures", each(some, it -> Columns.word(it.facts().tenure())))
                .param("sinces", each(some, it -> it.facts().since())).param("notes", each(some, it -> it.facts().note())).update();
        demand(changed == some.size());
    }

    /** Nobody is head for a moment: the index that allows one looks at each row as it is written. */
    void unhead(List<RegisterPlan.Edit> edits) {
        var heads = edits.stream().filter(it -> it.before().facts().head()).map(it -> it.before().id()).toList();
        if (!heads.isEmpty()) {
            jdbc.sql("UPDATE registry.resident SET head = false, relation = 'unknown' WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[]))")
                    .param("area", Current.area().value()).param("ids", each(heads, id -> id)).update();
        }
    }

    void edit(List<RegisterPlan.Edit> some, Map<HouseholdId, RegisterBatch.Place> places) {
        var seal = seals.register(Current.area());
        var keys = some.stream().map(it -> NameKeys.of(it.facts().name())).toList();
        int changed = jdbc.sql("""
                        UPDATE registry.resident r SET household_id = n.household, door_id = n.door, building_id = n.building,
                            name = n.name, sort_key = n.sort_key, pinyin = n.pinyin, initials = n.initials,
                            sex = n.sex, birth_date = n.birth_date,
                            head = n.relation = 'head', relation = n.relation, relation_words = n.relation_words,
                            registered = n.registered, registered_at = n.registered_at, presence = n.presence,
                            away_since = n.away_since, away_until = n.away_until, note = n.note, has_phone = n.has_phone,
                            document_type = CASE WHEN n.replaced THEN n.document_type ELSE r.document_type END,
                            document_sealed = CASE WHEN n.replaced THEN decode(n.sealed, 'hex') ELSE r.document_sealed END,
                            document_lookup = CASE WHEN n.replaced THEN decode(n.lookup, 'hex') ELSE r.document_lookup END,
                            version = r.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[]), CAST(:households AS uuid[]), CAST(:doors AS uuid[]),
                                    CAST(:buildings AS uuid[]), CAST(:names AS text[]), CAST(:sortKeys AS text[]), CAST(:pinyins AS text[]),
                                    CAST(:initials AS text[]), CAST(:sexes AS text[]), CAST(:birthDates AS date[]),
                                    CAST(:relations AS text[]), CAST(:relationWords AS text[]), CAST(:registered AS text[]),
                                    CAST(:registeredAts AS text[]), CAST(:presences AS text[]), CAST(:awaySinces AS date[]),
                                    CAST(:awayUntils AS date[]), CAST(:notes AS text[]), CAST(:replaced AS boolean[]),
                                    CAST(:documentTypes AS text[]), CAST(:sealeds AS text[]), CAST(:lookups AS text[]),
                                    CAST(:hasPhones AS boolean[]))
                             AS n (id, version, household, door, building, name, sort_key, pinyin, initials, sex, birth_date,
                                   relation, relation_words, registered, registered_at, presence, away_since, away_until, note,
                                   replaced, document_type, sealed, lookup, has_phone)
                        WHERE r.area_id = :area AND r.id = n.id AND r.version = n.version AND r.left_at IS NULL""")
                .param("area", Current.area().value())
                .param("ids", each(some, it -> it.before().id())).param("versions", each(some, it -> it.before().version()))
                .param("households", each(some, it -> it.household()))
                .param("doors", each(some, it -> places.get(it.household()).door()))
                .param("buildings", each(some, it -> places.get(it.household()).building()))
                .param("names", each(some, it -> it.facts().name()))
                .param("sortKeys", each(keys, NameKeys::sortKey)).param("pinyins", each(keys, NameKeys::pinyin))
                .param("initials", each(keys, NameKeys::initials))
                .param("sexes", each(some, it -> Columns.word(it.facts().sex()))).param("birthDates", each(some, it -> it.facts().birthDate()))
                .param("relations", each(some, it -> Columns.word(it.facts().relation())))
                .param("relationWords", each(some, it -> it.facts().relationWords()))
                .param("registered", each(some, it -> Columns.word(it.facts().registered())))
                .param("registeredAts", each(some, it -> it.facts().registeredAt()))
                .param("presences", each(some, it -> Columns.word(it.facts().presence())))
                .param("awaySinces", each(some, it -> it.facts().awaySince())).param("awayUntils", each(some, it -> it.facts().awayUntil()))
                .param("notes", each(some, it -> it.facts().note()))
                .param("hasPhones", each(some, it -> !it.facts().phones().isEmpty()))
                .param("replaced", each(some, it -> replacement(it) != null))
                .param("documentTypes", each(some, it -> replacement(it) == null ? null : Columns.word(replacement(it).type())))
                .param("sealeds", each(some, it -> replacement(it) == null ? null : HexFormat.of().formatHex(
                        seal.seal(replacement(it).number(), Residents.context(it.before().id())))))
                .param("lookups", each(some, it -> replacement(it) == null ? null : HexFormat.of().formatHex(seal.lookup(replacement(it).number()))))
                .update();
        demand(changed == some.size());
        phones(some.stream().filter(it -> !it.facts().phones().equals(it.before().facts().phones())).toList());
    }

    private static @Nullable Document replacement(RegisterPlan.Edit edit) {
        return edit.document() instanceof DocumentEdit.Replace replace ? replace.document() : null;
    }

    private void phones(List<RegisterPlan.Edit> some) {
        if (some.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM registry.phone WHERE area_id = :area AND resident_id = ANY (CAST(:ids AS uuid[]))")
                .param("area", Current.area().value()).param("ids", each(some, it -> it.before().id())).update();
        entries.addPhones(some.stream().map(it -> new NewResident(it.before().id(), it.facts(), null)).toList());
    }

    void leave(List<LivingResident> leaving) {
        if (leaving.isEmpty()) {
            return;
        }
        int left = jdbc.sql("""
                        UPDATE registry.resident r SET left_at = :at, left_how = 'moved_out', version = r.version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[])) AS n (id, version)
                        WHERE r.area_id = :area AND r.id = n.id AND r.version = n.version AND r.left_at IS NULL""")
                .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                .param("ids", each(leaving, it -> it.id())).param("versions", each(leaving, it -> it.version())).update();
        demand(left == leaving.size());
    }

    /** Households that nobody is left in. */
    void end(List<HouseholdId> emptied) {
        if (!emptied.isEmpty()) {
            jdbc.sql("""
                            UPDATE registry.household SET ended_at = :at, ended_how = 'emptied', version = version + 1
                            WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND ended_at IS NULL""")
                    .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                    .param("ids", each(emptied, id -> id)).update();
        }
    }

    /** The same need that has run out makes room; one that still holds stays as it is. */
    void addNeeds(List<RegisterPlan.NewNeed> some, LocalDate today) {
        var ids = some.stream().map(it -> new NeedId(Ids.next())).toList();
        var seal = seals.register(Current.area());
        var sealed = new ArrayList<@Nullable String>();
        for (int i = 0; i < some.size(); i++) {
            var note = some.get(i).facts().note();
            sealed.add(note == null || note.isEmpty() ? null : HexFormat.of().formatHex(seal.seal(note, NeedRows.context(ids.get(i)))));
        }
        jdbc.sql("""
                        UPDATE registry.need SET ended_at = :at, version = version + 1
                        WHERE area_id = :area AND resident_id = ANY (CAST(:residents AS uuid[])) AND ended_at IS NULL AND until < :today""")
                .param("area", Current.area().value()).param("at", Columns.at(clock.instant())).param("today", today)
                .param("residents", each(some, it -> it.resident())).update();
        jdbc.sql("""
                        INSERT INTO registry.need (area_id, id, resident_id, kind, consent, source, since, until, due_date, schedule,
                                                   note_sealed, recorded_at)
                        SELECT :area, n.id, n.resident, n.kind, n.consent, n.source, n.since, n.until, n.due_date, n.schedule,
                               decode(n.note, 'hex'), :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:residents AS uuid[]), CAST(:kinds AS text[]), CAST(:consents AS text[]),
                                    CAST(:sources AS text[]), CAST(:sinces AS date[]), CAST(:untils AS date[]), CAST(:dueDates AS date[]),
                                    CAST(:schedules AS text[]), CAST(:notes AS text[]))
                             AS n (id, resident, kind, consent, source, since, until, due_date, schedule, note)
                        ON CONFLICT DO NOTHING""")
                .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                .param("ids", each(ids, id -> id)).param("residents", each(some, it -> it.resident()))
                .param("kinds", each(some, it -> Columns.word(it.facts().kind()))).param("consents", each(some, it -> Columns.word(it.facts().consent())))
                .param("sources", each(some, it -> Columns.word(it.facts().source()))).param("sinces", each(some, it -> it.facts().since()))
                .param("untils", each(some, it -> it.facts().until())).param("dueDates", each(some, it -> it.facts().dueDate()))
                .param("schedules", each(some, it -> it.facts().schedule())).param("notes", sealed.toArray(String[]::new)).update();
    }

    private static void demand(boolean asPlanned) {
        if (!asPlanned) {
            throw Problem.stale();
        }
    }
}
