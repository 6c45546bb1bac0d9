package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.privacy.Seals;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written down about residents: many new ones or many edits at once, their phones, their documents sealed. */
@Component
class ResidentEntries {

    /** A resident to be written, with the place that the household gives. */
    record Placed(NewResident resident, HouseholdId household, DoorId door, BuildingId building) {

        static Placed in(Household household, NewResident resident) {
            return new Placed(resident, household.id(), household.door(), household.building());
        }
    }

    private record Phone(ResidentId resident, String number, int rank) {
    }

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    ResidentEntries(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
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
                            HexFormat.of().formatHex(seal.seal(document.number(), Residents.context(one.id())))))
                    .param("lookups", document(placed, (one, document) -> HexFormat.of().formatHex(seal.lookup(document.number()))))
                    .query((row, n) -> new ResidentId(Columns.uuid(row, "id"))).list();
            var now = new HashSet<>(added);
            addPhones(placed.stream().map(Placed::resident).filter(one -> now.contains(one.id())).toList());
            return added;
        } catch (DuplicateKeyException e) {
            throw Residents.secondHead();
        }
    }

    void addPhones(List<NewResident> residents) {
        var phones = residents.stream().flatMap(one -> IntStream.range(0, one.facts().phones().size())
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
            throw Residents.secondHead();
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

    private static Map<String, Object> names(List<NameKeys> keys) {
        return Map.of("sortKeys", each(keys, NameKeys::sortKey), "pinyins", each(keys, NameKeys::pinyin),
                "initials", each(keys, NameKeys::initials));
    }

    private static Map<String, Object> facts(List<ResidentFacts> all) {
        var params = new HashMap<String, Object>();
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
                .param("sealed", document == null ? null : seal.seal(document.number(), Residents.context(id)), Types.BINARY)
                .param("lookup", document == null ? null : seal.lookup(document.number()), Types.BINARY).update();
    }

    private static @Nullable String[] document(List<Placed> placed, BiFunction<NewResident, Document, @Nullable String> value) {
        return each(placed, one -> {
            var document = one.resident().document();
            return document == null ? null : value.apply(one.resident(), document);
        });
    }
}
