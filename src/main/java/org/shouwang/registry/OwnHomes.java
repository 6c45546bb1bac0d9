package org.shouwang.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody lives who is signed in: behind the doors of the register's entries that have the person's name and the
 * phone that the person has proven to hold (ADR 7). Cheap enough for every page: two statements.
 */
@Component
public class OwnHomes {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AreaDay day;

    OwnHomes(Accounts accounts, JdbcClient jdbc, AreaDay day) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.day = day;
    }

    /** The homes in the current area; none for programs, and for people whose phone is not proven or not in the register. */
    @Transactional(readOnly = true)
    public List<OwnDoor> of(Actor person) {
        if (person.kind() != Actor.Kind.PERSON) {
            return List.of();
        }
        return accounts.provenPhone(new AccountId(person.id())).map(phone -> of(person.name(), phone.text())).orElse(List.of());
    }

    private List<OwnDoor> of(String name, String phone) {
        return jdbc.sql("""
                        SELECT r.id, r.household_id, r.door_id, d.unit_id, r.building_id, b.estate_id,
                               b.name || u.name || coalesce(nullif(d.label, ''), d.room) AS words,
                               ARRAY (SELECT DISTINCT n.kind FROM registry.need n
                                      JOIN registry.resident m ON m.area_id = n.area_id AND m.id = n.resident_id
                                      WHERE n.area_id = :area AND m.household_id = r.household_id AND m.left_at IS NULL
                                        AND n.ended_at IS NULL AND (n.until IS NULL OR n.until >= :today)) AS needs,
                               EXISTS (SELECT 1 FROM registry.resident m WHERE m.area_id = :area AND m.household_id = r.household_id
                                       AND m.left_at IS NULL AND m.birth_date <= :oldIfBornBy) AS old
                        FROM registry.phone p
                        JOIN registry.resident r ON r.area_id = p.area_id AND r.id = p.resident_id
                        JOIN registry.door d ON d.area_id = r.area_id AND d.id = r.door_id
                        JOIN registry.unit u ON u.area_id = d.area_id AND u.id = d.unit_id
                        JOIN registry.building b ON b.area_id = r.area_id AND b.id = r.building_id
                        WHERE p.area_id = :area AND p.backwards = reverse(:phone) AND r.name = :name AND r.left_at IS NULL
                        ORDER BY r.id LIMIT 20""")
                .param("area", Current.area().value()).param("phone", phone).param("name", name).param("today", day.today())
                .param("oldIfBornBy", OldAge.bornBy(day.today())).query(OwnHomes::home).list();
    }

    private static OwnDoor home(ResultSet row, int n) throws SQLException {
        var needs = EnumSet.noneOf(NeedKind.class);
        Arrays.stream(Columns.strings(row, "needs")).forEach(kind -> needs.add(NeedKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT))));
        if (row.getBoolean("old")) {
            needs.add(NeedKind.OVER_70);
        }
        return new OwnDoor(new ResidentId(Columns.uuid(row, "id")), new HouseholdId(Columns.uuid(row, "household_id")),
                new DoorId(Columns.uuid(row, "door_id")), new UnitId(Columns.uuid(row, "unit_id")),
                new BuildingId(Columns.uuid(row, "building_id")), new EstateId(Columns.uuid(row, "estate_id")), row.getString("words"), needs);
    }
}
