package org.shouwang.registry;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The residents as rows that are read; their documents sealed. */
@Component
class Residents {

    static final String COLUMNS = """
            r.id, r.household_id, r.door_id, r.building_id, r.name, r.sex, r.birth_date, r.relation, r.relation_words,
            r.registered, r.registered_at, r.presence, r.away_since, r.away_until, r.note, r.document_type, r.document_sealed,
            r.left_at, r.left_how, r.left_to, r.version,
            ARRAY(SELECT p.number FROM registry.phone p WHERE p.area_id = r.area_id AND p.resident_id = r.id ORDER BY p.rank) AS phones
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM registry.resident r WHERE r.area_id = :area";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final AreaDay day;

    Residents(JdbcClient jdbc, Seals seals, AreaDay day) {
        this.jdbc = jdbc;
        this.seals = seals;
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

    static Problem secondHead() {
        return Problem.refused("registry.household.second-head").at("relation", "registry.household.second-head");
    }
}
