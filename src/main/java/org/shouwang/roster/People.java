package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.volunteers.Limit;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roster's own rows of volunteers. */
@Component("rosterPeople")
class People {

    private static final String SELECT = "SELECT id, account_id, name, skills, limits, serves FROM roster.person WHERE area_id = :area";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The person of this account, whose other requests wait from now on until this transaction ends. Never in one statement with
     * what is then looked at: a statement that has waited for a row still sees the other tables as they were before.
     */
    Optional<Person> lock(AccountId account) {
        return jdbc.sql(SELECT + " AND account_id = :account FOR NO KEY UPDATE").param("area", area()).param("account", account.value())
                .query(People::person).optional();
    }

    /** The same for several accounts, in an order in which no two nodes wait for each other. */
    Map<AccountId, Person> lock(Collection<AccountId> accounts) {
        return jdbc.sql(SELECT + " AND account_id = ANY (CAST(:accounts AS uuid[])) ORDER BY id FOR NO KEY UPDATE").param("area", area())
                .param("accounts", accounts.stream().map(AccountId::toString).toArray(String[]::new)).query(People::person).list().stream()
                .collect(Collectors.toMap(Person::account, Function.identity()));
    }

    Optional<Person> lock(VolunteerId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR NO KEY UPDATE").param("area", area()).param("id", id.value()).query(People::person).optional();
    }

    /** Several people whose other requests wait, in an order in which no two transactions wait for each other. */
    Map<VolunteerId, Person> lockAll(Collection<VolunteerId> ids) {
        return jdbc.sql(SELECT + " AND id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE").param("area", area())
                .param("ids", ids.stream().map(VolunteerId::toString).toArray(String[]::new)).query(People::person).list().stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Map<VolunteerId, Person> all(Collection<VolunteerId> ids) {
        return jdbc.sql(SELECT + " AND id = ANY (CAST(:ids AS uuid[]))").param("area", area())
                .param("ids", ids.stream().map(VolunteerId::toString).toArray(String[]::new)).query(People::person).list().stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Everybody who may take a seat, by name. */
    List<Person> serving() {
        return jdbc.sql(SELECT + " AND serves ORDER BY sort_key, id").param("area", area()).query(People::person).list();
    }

    Optional<Person> ofAccount(AccountId account) {
        return jdbc.sql(SELECT + " AND account_id = :account").param("area", area()).param("account", account.value()).query(People::person).optional();
    }

    void keep(List<Volunteer> some) {
        jdbc.sql("""
                        INSERT INTO roster.person (area_id, id, account_id, name, sort_key, skills, limits, building_id, serves)
                        SELECT :area, n.id, n.account, n.name, n.sort_key, string_to_array(n.skills, ' '), string_to_array(n.limits, ' '), n.building, n.serves
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:accounts AS uuid[]), CAST(:names AS text[]), CAST(:sortKeys AS text[]),
                                    CAST(:skills AS text[]), CAST(:limits AS text[]), CAST(:buildings AS uuid[]), CAST(:serves AS boolean[]))
                             AS n (id, account, name, sort_key, skills, limits, building, serves)
                        ON CONFLICT (area_id, id) DO UPDATE SET name = excluded.name, sort_key = excluded.sort_key, skills = excluded.skills,
                            limits = excluded.limits, building_id = excluded.building_id, serves = excluded.serves""")
                .param("area", area()).param("ids", each(some, it -> it.id())).param("accounts", each(some, it -> it.account()))
                .param("names", each(some, it -> it.facts().name())).param("sortKeys", each(some, it -> Pinyin.of(it.facts().name()).sortKey()))
                .param("skills", each(some, it -> words(it.able()))).param("limits", each(some, it -> words(it.bound())))
                .param("buildings", each(some, it -> it.facts().home())).param("serves", each(some, it -> it.state().serves())).update();
    }

    /** Seats that were served name nobody any more. */
    void forget(VolunteerId id) {
        jdbc.sql("""
                        UPDATE roster.person SET account_id = id, name = '', sort_key = '~', skills = '{}', limits = '{}', building_id = NULL, serves = false
                        WHERE area_id = :area AND id = :id""")
                .param("area", area()).param("id", id.value()).update();
    }

    private static String words(Collection<? extends Enum<?>> some) {
        return some.stream().sorted().map(Columns::word).collect(Collectors.joining(" "));
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(new VolunteerId(Columns.uuid(row, "id")), new AccountId(Columns.uuid(row, "account_id")), row.getString("name"),
                Posts.skills(row, "skills"), Arrays.stream(Columns.strings(row, "limits"))
                        .map(word -> Limit.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet()), row.getBoolean("serves"));
    }
}
