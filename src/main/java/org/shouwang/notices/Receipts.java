package org.shouwang.notices;

import static org.shouwang.platform.Columns.at;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Notice.By;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.OwnDoor;
import org.shouwang.registry.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened and who read a notice, person by person and household by household. */
@Component
class Receipts {

    /** How a household heard of it. */
    enum How { APP, TOLD }

    /**
     * What a household did with a notice.
     *
     * @param readAt null while it was only opened
     * @param teller who told it, where somebody did
     */
    record OfHousehold(HouseholdId household, Instant openedAt, @Nullable Instant readAt, How how, String teller) {
    }

    record OfPerson(UUID account, Instant openedAt, @Nullable Instant readAt) {
    }

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }

    /** Notes that somebody opened it, and read it where that is said; what is known already stays as it was. True when it is news. */
    boolean note(NoticeId notice, UUID account, Collection<OwnDoor> homes, boolean read, Instant now) {
        int news = sql("""
                INSERT INTO notices.receipt AS known (area_id, notice_id, account_id, opened_at, read_at)
                VALUES (:area, :notice, :account, :now, :readAt)
                ON CONFLICT (area_id, notice_id, account_id) DO UPDATE SET read_at = excluded.read_at
                WHERE known.read_at IS NULL AND excluded.read_at IS NOT NULL""")
                .param("notice", notice.value()).param("account", account).param("now", at(now))
                .param("readAt", read ? at(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
        if (news > 0) {
            homes.forEach(home -> noteHousehold(notice, home.household(), home.resident(), account, read, now));
        }
        return news > 0;
    }

    private void noteHousehold(NoticeId notice, HouseholdId household, ResidentId resident, UUID account, boolean read, Instant now) {
        sql("""
                INSERT INTO notices.household_receipt AS known (area_id, notice_id, household_id, resident_id, account_id, opened_at, read_at, how)
                VALUES (:area, :notice, :household, :resident, :account, :now, :readAt, 'app')
                ON CONFLICT (area_id, notice_id, household_id) DO UPDATE
                SET read_at = excluded.read_at, resident_id = excluded.resident_id, account_id = excluded.account_id
                WHERE known.read_at IS NULL AND excluded.read_at IS NOT NULL""")
                .param("notice", notice.value()).param("household", household.value()).param("resident", resident.value())
                .param("account", account).param("now", at(now))
                .param("readAt", read ? at(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
    }

    /** Notes that somebody told a household; one that has read it already stays as it is. */
    boolean told(NoticeId notice, HouseholdId household, By teller, Instant now) {
        return sql("""
                INSERT INTO notices.household_receipt AS known (area_id, notice_id, household_id, opened_at, read_at, how, teller_id, teller_name)
                VALUES (:area, :notice, :household, :now, :now, 'told', :teller, :tellerName)
                ON CONFLICT (area_id, notice_id, household_id) DO UPDATE
                SET read_at = excluded.read_at, how = 'told', teller_id = excluded.teller_id, teller_name = excluded.teller_name
                WHERE known.read_at IS NULL""")
                .param("notice", notice.value()).param("household", household.value()).param("now", at(now))
                .param("teller", teller.id()).param("tellerName", teller.actorName()).update() > 0;
    }

    /** A second thought: it was not told after all. */
    boolean notTold(NoticeId notice, HouseholdId household) {
        return sql("""
                DELETE FROM notices.household_receipt WHERE area_id = :area AND notice_id = :notice AND household_id = :household AND how = 'told'""")
                .param("notice", notice.value()).param("household", household.value()).update() > 0;
    }

    Map<HouseholdId, OfHousehold> ofHouseholds(NoticeId notice) {
        var all = new HashMap<HouseholdId, OfHousehold>();
        sql("SELECT household_id, opened_at, read_at, how, teller_name FROM notices.household_receipt WHERE area_id = :area AND notice_id = :notice")
                .param("notice", notice.value()).query(row -> {
                    var household = new HouseholdId(Columns.uuid(row, "household_id"));
                    all.put(household, new OfHousehold(household, Objects.requireNonNull(Columns.instant(row, "opened_at")),
                            Columns.instant(row, "read_at"), Columns.wordThere(row, "how", How.class), row.getString("teller_name")));
                });
        return all;
    }

    List<OfPerson> ofPeople(NoticeId notice) {
        return sql("""
                SELECT account_id, opened_at, read_at FROM notices.receipt WHERE area_id = :area AND notice_id = :notice
                ORDER BY coalesce(read_at, opened_at) DESC, account_id""")
                .param("notice", notice.value()).query((row, n) -> new OfPerson(Columns.uuid(row, "account_id"),
                        Objects.requireNonNull(Columns.instant(row, "opened_at")), Columns.instant(row, "read_at"))).list();
    }

    // What happens in the register

    /** Whoever read it takes the knowledge along; those who stay behind heard it too. */
    void moved(ResidentId resident, HouseholdId to) {
        sql("""
                INSERT INTO notices.household_receipt AS known (area_id, notice_id, household_id, resident_id, account_id, opened_at, read_at, how)
                SELECT area_id, notice_id, :to, resident_id, account_id, opened_at, read_at, how FROM notices.household_receipt
                WHERE area_id = :area AND resident_id = :resident AND household_id <> :to
                ON CONFLICT (area_id, notice_id, household_id) DO UPDATE
                SET read_at = excluded.read_at, resident_id = excluded.resident_id, account_id = excluded.account_id
                WHERE known.read_at IS NULL AND excluded.read_at IS NOT NULL""")
                .param("resident", resident.value()).param("to", to.value()).update();
    }

    void merged(HouseholdId kept, HouseholdId gone) {
        sql("""
                INSERT INTO notices.household_receipt AS known
                    (area_id, notice_id, household_id, resident_id, account_id, opened_at, read_at, how, teller_id, teller_name)
                SELECT area_id, notice_id, :kept, resident_id, account_id, opened_at, read_at, how, teller_id, teller_name
                FROM notices.household_receipt WHERE area_id = :area AND household_id = :gone
                ON CONFLICT (area_id, notice_id, household_id) DO UPDATE
                SET read_at = excluded.read_at, resident_id = excluded.resident_id, account_id = excluded.account_id, how = excluded.how,
                    teller_id = excluded.teller_id, teller_name = excluded.teller_name
                WHERE known.read_at IS NULL AND excluded.read_at IS NOT NULL""")
                .param("kept", kept.value()).param("gone", gone.value()).update();
        sql("DELETE FROM notices.household_receipt WHERE area_id = :area AND household_id = :gone").param("gone", gone.value()).update();
        sql("""
                UPDATE notices.notice SET households = array_append(array_remove(array_remove(households, CAST(:gone AS uuid)), CAST(:kept AS uuid)), CAST(:kept AS uuid))
                WHERE area_id = :area AND CAST(:gone AS uuid) = ANY (households)""")
                .param("kept", kept.value()).param("gone", gone.value()).update();
    }

    void merged(ResidentId kept, ResidentId gone) {
        sql("UPDATE notices.household_receipt SET resident_id = :kept WHERE area_id = :area AND resident_id = :gone")
                .param("kept", kept.value()).param("gone", gone.value()).update();
    }

    /** That the household has heard it stays; who of it read it does not. */
    void erased(ResidentId resident) {
        sql("UPDATE notices.household_receipt SET resident_id = NULL, account_id = NULL WHERE area_id = :area AND resident_id = :resident")
                .param("resident", resident.value()).update();
    }
}
