package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Seals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The residents, as rows; their documents sealed. */
@Component
class Residents {

    /** A resident to be written, with the place that the household gives. */
    record Placed(NewResident resident, HouseholdId household, DoorId door, BuildingId building) {

        static Placed in(Household household, NewResident resident) {
            return new Placed(resident, household.id(), household.door(), household.building());
        }
    }

    static final String COLUMNS = """
            r.id, r.household_id, r.door_id, r.building_id, r.name, r.sex, r.birth_date, r.relation, r.relation_words,
            r.registered, r.registered_at, r.presence, r.away_since, r.away_until, r.note, r.document_type, r.document_sealed,
            r.left_at, r.left_how, r.left_to, r.version,
            ARRAY(SELECT p.number FROM registry.phone p WHERE p.area_id = r.area_id AND p.resident_id = r.id ORDER BY p.rank) AS phones
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM registry.resident r WHERE r.area_id = :area";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private final AreaDay day;

    Residents(JdbcClient jdbc, Seals seals, Clock clock, AreaDay day) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.day = day;
    }

    Optional<Resident> find(ResidentId id, Sight sight) {
        return jdbc.sql(SELECT + " AND r.id = :id" + sight.and("r.building_id"))
                .param("area", Current.area().value()).param("id", id.value()).params(sight.params())
                .query((row, n) -> resident(row)).optional();
    }

    /** The head first, then the oldest. */
    List<Resident> of(HouseholdId household) {
        return jdbc.sql(SELECT + " AND r.household_id = :household ORDER BY r.left_at NULLS FIRST, r.head DESC, r.birth_date, r.id")
                .param("area", Current.area().value()).param("household", household.value())
                .query((row, n) -> resident(row)).list();
    }

    /** Locks residents; the household's row must be locked already. */
    List<Resident> lock(Collection<ResidentId> ids, Sight sight) {
        return jdbc.sql(SELECT + " AND r.id = ANY (CAST(:ids AS uuid[]))" + sight.and("r.building_id") + " ORDER BY r.id FOR UPDATE OF r")
                .param("area", Current.area().value()).param("ids", ids.stream().map(ResidentId::toString).toArray(String[]::new))
                .params(sight.params()).query((row, n) -> resident(row)).list();
    }

    Resident resident(ResultSet row) throws SQLException {
        var id = new ResidentId(Columns.uuid(row, "id"));
        var birthDate = Columns.date(row, "birth_date");
        var facts = new ResidentFacts(row.getString("name"), Columns.word(row, "sex", Sex.class), birthDate,
                Columns.wordThere(row, "relation", Relation.class), row.getString("relation_words"),
                Columns.wordThere(row, "registered", Registered.class), row.getString("registered_at"),
                Columns.wordThere(row, "presence", Presence.class), Columns.date(row, "away_since"),
                Columns.date(row, "away_until"), List.of(Columns.strings(row, "phones")), row.getString("note"));
        var type = Columns.word(row, "document_type", DocumentType.class);
        var left = Columns.instant(row, "left_at");
        return new Resident(id, new HouseholdId(Columns.uuid(row, "household_id")), new DoorId(Columns.uuid(row, "door_id")),
                new BuildingId(Columns.uuid(row, "building_id")), facts,
                type == null ? null : new MaskedDocument(type, Masked.idNumber(open(row.getBytes("document_sealed"), id))),
                List.of(), birthDate != null && !birthDate.isAfter(OldAge.bornBy(day.today())),
                left == null ? null : new Departure(left, Columns.wordThere(row, "left_how", LeftHow.class), row.getString("left_to")),
                row.getLong("version"));
    }

    Optional<Document> document(ResidentId id) {
        return jdbc.sql("SELECT id, document_type, document_sealed FROM registry.resident WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value())
                .query((row, n) -> Optional.ofNullable(document(row))).optional().flatMap(found -> found);
    }

    @Nullable Document document(ResultSet row) throws SQLException {
        var type = Columns.word(row, "document_type", DocumentType.class);
        var number = open(row.getBytes("document_sealed"), new ResidentId(Columns.uuid(row, "id")));
        return type == null || number == null ? null : new Document(type, number);
    }

    @Nullable String open(byte @Nullable [] sealed, ResidentId id) {
        return seals.register(Current.area()).open(sealed, context(id));
    }

    static String context(ResidentId id) {
        return "registry.resident.document/" + id;
    }

    byte[] lookup(String number) {
        return seals.register(Current.area()).lookup(number);
    }

    /**
     * Writes many at once; those whose id is there already are left as they are.
     *
     * @return the ids that were written
     */
    List<ResidentId> add(List<Placed> placed) {
        var seal = seals.register(Current.area());
        var keys = placed.stream().map(one -> NameKeys.of(one.resident().facts().name())).toList();
        try {
            var added = jdbc.sql("""
                            INSERT INTO registry.resident (area_id, id, household_id, door_id, building_id, name, sort_key, pinyin,
                                initials, sex, birth_date, head, relation, relation_words, registered, registered_at,
                                presence, away_since, away_until, document_type, document_sealed, document_lookup, note, has_phone, created_at)
                            SELECT :area, n.id, n.household, n.door, n.building, n.name, n.sort_key, n.pinyin, n.initials,
                                   n.sex, n.birth_date, n.relation = 'head', n.relation,
                                   n.relation_words, n.registered, n.registered_at, n.presence, n.away_since, n.away_until,
                                   n.document_type, decode(n.sealed, 'hex'), decode(n.lookup, 'hex'), n.note, n.has_phone, :at
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:households AS uuid[]), CAST(:doors AS uuid[]),
                                        CAST(:buildings AS uuid[]), CAST(:names AS text[]), CAST(:sortKeys AS text[]),
                                        CAST(:pinyins AS text[]), CAST(:initials AS text[]),
                                        CAST(:sexes AS text[]), CAST(:birthDates AS date[]), CAST(:relations AS text[]),
                                        CAST(:relationWords AS text[]), CAST(:registered AS text[]), CAST(:registeredAts AS text[]),
                                        CAST(:presences AS text[]), CAST(:awaySinces AS date[]), CAST(:awayUntils AS date[]),
                                        CAST(:documentTypes AS text[]), CAST(:sealeds AS text[]), CAST(:lookups AS text[]),
                                        CAST(:notes AS text[]), CAST(:hasPhones AS boolean[]))
                                 AS n (id, household, door, building, name, sort_key, pinyin, initials, sex, birth_date,
                                       relation, relation_words, registered, registered_at, presence, away_since, away_until,
                                       document_type, sealed, lookup, note, has_phone)
                            ON CONFLICT (area_id, id) DO NOTHING
                            RETURNING id""")
                    .param("area", Current.area().value()).param("at", Columns.at(clock.instant()))
                    .param("ids", each(placed, one -> one.resident().id()))
                    .param("households", each(placed, Placed::household)).param("doors", each(placed, Placed::door))
                    .param("buildings", each(placed, Placed::building))
                    .params(names(keys)).params(facts(placed.stream().map(one -> one.resident().facts()).toList()))
                    .param("documentTypes", document(placed, (one, document) -> Columns.word(document.type())))
                    .param("sealeds", document(placed, (one, document) ->
                            HexFormat.of().formatHex(seal.seal(document.number(), context(one.id())))))
                    .param("lookups", document(placed, (one, document) -> HexFormat.of().formatHex(seal.lookup(document.number()))))
                    .query((row, n) -> new ResidentId(Columns.uuid(row, "id"))).list();
            var now = new java.util.HashSet<>(added);
            addPhones(placed.stream().map(Placed::resident).filter(one -> now.contains(one.id())).toList());
            return added;
        } catch (DuplicateKeyException e) {
            throw secondHead();
        }
    }

    static Problem secondHead() {
        return Problem.refused("registry.household.second-head").at("relation", "registry.household.second-head");
    }

    private record Phone(ResidentId resident, String number, int rank) {
    }

    void addPhones(List<NewResident> residents) {
        var phones = residents.stream().flatMap(one -> java.util.stream.IntStream.range(0, one.facts().phones().size())
                .mapToObj(rank -> new Phone(one.id(), one.facts().phones().get(rank), rank))).toList();
        if (phones.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO registry.phone (area_id, resident_id, number, rank)
                        SELECT :area, n.resident, n.number, n.rank
                        FROM unnest(CAST(:residents AS uuid[]), CAST(:numbers AS text[]), CAST(:ranks AS int[])) AS n (resident, number, rank)
                        ON CONFLICT (area_id, resident_id, number) DO NOTHING""")
                .param("area", Current.area().value()).param("residents", each(phones, Phone::resident))
                .param("numbers", each(phones, Phone::number)).param("ranks", each(phones, Phone::rank)).update();
    }

    boolean edit(ResidentId id, long version, ResidentFacts facts, DocumentEdit document) {
        return edit(List.of(new EditedResident(id, version, facts, document))) == 1;
    }

    /**
     * Writes many edits at once.
     *
     * @return how many found the version that they saw
     */
    int edit(List<EditedResident> edits) {
        var keys = edits.stream().map(one -> NameKeys.of(one.facts().name())).toList();
        try {
            stepDown(edits);
            int written = jdbc.sql("""
                            UPDATE registry.resident r SET name = n.name, sort_key = n.sort_key, pinyin = n.pinyin,
                                initials = n.initials, sex = n.sex, birth_date = n.birth_date,
                                head = n.relation = 'head', relation = n.relation, relation_words = n.relation_words,
                                registered = n.registered, registered_at = n.registered_at, presence = n.presence,
                                away_since = n.away_since, away_until = n.away_until, note = n.note, has_phone = n.has_phone,
                                version = r.version + 1
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[]), CAST(:names AS text[]),
                                        CAST(:sortKeys AS text[]), CAST(:pinyins AS text[]), CAST(:initials AS text[]),
                                        CAST(:sexes AS text[]), CAST(:birthDates AS date[]),
                                        CAST(:relations AS text[]), CAST(:relationWords AS text[]), CAST(:registered AS text[]),
                                        CAST(:registeredAts AS text[]), CAST(:presences AS text[]), CAST(:awaySinces AS date[]),
                                        CAST(:awayUntils AS date[]), CAST(:notes AS text[]), CAST(:hasPhones AS boolean[]))
                                 AS n (id, version, name, sort_key, pinyin, initials, sex, birth_date, relation,
                                       relation_words, registered, registered_at, presence, away_since, away_until, note,
                                       has_phone)
                            WHERE r.area_id = :area AND r.id = n.id AND r.version = n.version""")
                    .param("area", Current.area().value()).param("ids", each(edits, EditedResident::id))
                    .param("versions", each(edits, EditedResident::version))
                    .params(names(keys)).params(facts(edits.stream().map(EditedResident::facts).toList())).update();
            if (written == edits.size()) {
                replacePhones(edits);
                edits.forEach(edit -> {
                    switch (edit.document()) {
                        case DocumentEdit.Keep keep -> { }
                        case DocumentEdit.Remove remove -> document(edit.id(), null);
                        case DocumentEdit.Replace replace -> document(edit.id(), replace.document());
                    }
                });
            }
            return written;
        } catch (DuplicateKeyException e) {
            throw secondHead();
        }
    }

    /** Heads who become something else make room first: the index that allows one head looks at each row as it is written. */
    private void stepDown(List<EditedResident> edits) {
        if (edits.size() > 1) {
            jdbc.sql("""
                            UPDATE registry.resident SET head = false, relation = 'unknown'
                            WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND head""")
                    .param("area", Current.area().value())
                    .param("ids", each(edits.stream().filter(edit -> !edit.facts().head()).toList(), EditedResident::id)).update();
        }
    }

    private void replacePhones(List<EditedResident> edits) {
        jdbc.sql("DELETE FROM registry.phone WHERE area_id = :area AND resident_id = ANY (CAST(:ids AS uuid[]))")
                .param("area", Current.area().value()).param("ids", each(edits, EditedResident::id)).update();
        addPhones(edits.stream().map(edit -> new NewResident(edit.id(), edit.facts(), null)).toList());
    }

    private static java.util.Map<String, Object> names(List<NameKeys> keys) {
        return java.util.Map.of("sortKeys", each(keys, NameKeys::sortKey), "pinyins", each(keys, NameKeys::pinyin),
                "initials", each(keys, NameKeys::initials));
    }

    private static java.util.Map<String, Object> facts(List<ResidentFacts> all) {
        var params = new java.util.HashMap<String, Object>();
        params.put("names", each(all, ResidentFacts::name));
        params.put("sexes", each(all, facts -> Columns.word(facts.sex())));
        params.put("birthDates", each(all, ResidentFacts::birthDate));
        params.put("relations", each(all, facts -> Columns.word(facts.relation())));
        params.put("relationWords", each(all, ResidentFacts::relationWords));
        params.put("registered", each(all, facts -> Columns.word(facts.registered())));
        params.put("registeredAts", each(all, ResidentFacts::registeredAt));
        params.put("presences", each(all, facts -> Columns.word(facts.presence())));
        params.put("awaySinces", each(all, ResidentFacts::awaySince));
        params.put("awayUntils", each(all, ResidentFacts::awayUntil));
        params.put("notes", each(all, ResidentFacts::note));
        params.put("hasPhones", each(all, facts -> !facts.phones().isEmpty()));
        return params;
    }

    private void document(ResidentId id, @Nullable Document document) {
        var seal = seals.register(Current.area());
        jdbc.sql("""
                        UPDATE registry.resident SET document_type = :type, document_sealed = :sealed, document_lookup = :lookup
                        WHERE area_id = :area AND id = :id""")
                .param("area", Current.area().value()).param("id", id.value())
                .param("type", document == null ? null : Columns.word(document.type()), Types.VARCHAR)
                .param("sealed", document == null ? null : seal.seal(document.number(), context(id)), Types.BINARY)
                .param("lookup", document == null ? null : seal.lookup(document.number()), Types.BINARY).update();
    }

    /** To another household, there as what the relations say; who has none there is of unknown relation to its head. */
    void move(Collection<ResidentId> ids, Household to, java.util.Map<ResidentId, Relation> relations) {
        var list = List.copyOf(ids);
        try {
            jdbc.sql("""
                            UPDATE registry.resident r SET household_id = :household, door_id = :door, building_id = :building,
                                relation = n.relation, head = n.relation = 'head', relation_words = '', version = version + 1
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:relations AS text[])) AS n (id, relation)
                            WHERE r.area_id = :area AND r.id = n.id""")
                    .param("area", Current.area().value()).param("household", to.id().value()).param("door", to.door().value())
                    .param("building", to.building().value()).param("ids", each(list, id -> id))
                    .param("relations", each(list, id -> Columns.word(relations.getOrDefault(id, Relation.UNKNOWN)))).update();
        } catch (DuplicateKeyException e) {
            throw secondHead();
        }
    }

    /** Gives residents of one household other relations to its head, all at once. */
    void relate(java.util.Map<ResidentId, Relation> relations) {
        var list = List.copyOf(relations.entrySet());
        // In two steps: the index that allows one head looks at each row as it is written.
        jdbc.sql("""
                        UPDATE registry.resident SET head = false, relation = 'unknown'
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND head""")
                .param("area", Current.area().value()).param("ids", each(list, entry -> entry.getKey())).update();
        jdbc.sql("""
                        UPDATE registry.resident r SET relation = n.relation, head = n.relation = 'head', relation_words = '',
                               version = version + 1
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:relations AS text[])) AS n (id, relation)
                        WHERE r.area_id = :area AND r.id = n.id""")
                .param("area", Current.area().value()).param("ids", each(list, entry -> entry.getKey()))
                .param("relations", each(list, entry -> Columns.word(entry.getValue()))).update();
    }

    void leave(Collection<ResidentId> ids, LeftHow how, String to) {
        jdbc.sql("""
                        UPDATE registry.resident SET left_at = :at, left_how = :how, left_to = :to, version = version + 1
                        WHERE area_id = :area AND id = ANY (CAST(:ids AS uuid[])) AND left_at IS NULL""")
                .param("area", Current.area().value()).param("ids", each(List.copyOf(ids), id -> id))
                .param("how", Columns.word(how)).param("to", to).param("at", Columns.at(clock.instant())).update();
    }

    /** Back where they were when they left; without being its head again where there is another one by now. */
    void comeBack(ResidentId id, boolean asHead) {
        jdbc.sql("""
                        UPDATE registry.resident SET left_at = NULL, left_how = NULL, left_to = '', head = head AND :asHead,
                               relation = CASE WHEN head AND NOT :asHead THEN 'unknown' ELSE relation END, version = version + 1
                        WHERE area_id = :area AND id = :id""")
                .param("area", Current.area().value()).param("id", id.value()).param("asHead", asHead).update();
    }

    void erase(ResidentId id) {
        jdbc.sql("DELETE FROM registry.resident WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value()).update();
    }

    void forward(ResidentId gone, ResidentId kept) {
        jdbc.sql("UPDATE registry.forwarding SET kept = :kept WHERE area_id = :area AND kept = :gone")
                .param("area", Current.area().value()).param("gone", gone.value()).param("kept", kept.value()).update();
        jdbc.sql("INSERT INTO registry.forwarding (area_id, gone, kept, at) VALUES (:area, :gone, :kept, :at)")
                .param("area", Current.area().value()).param("gone", gone.value()).param("kept", kept.value())
                .param("at", Columns.at(clock.instant())).update();
    }

    /** Where the id of a merged duplicate leads now; the id itself when it was never merged. */
    ResidentId forwarded(ResidentId id) {
        return jdbc.sql("SELECT kept FROM registry.forwarding WHERE area_id = :area AND gone = :id")
                .param("area", Current.area().value()).param("id", id.value())
                .query(java.util.UUID.class).optional().map(ResidentId::new).orElse(id);
    }

    private static @Nullable String[] document(List<Placed> placed, java.util.function.BiFunction<NewResident, Document, @Nullable String> value) {
        return each(placed, one -> {
            var document = one.resident().document();
            return document == null ? null : value.apply(one.resident(), document);
        });
    }
}
