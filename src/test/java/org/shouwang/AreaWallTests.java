package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.RightsRequest;
import org.shouwang.privacy.RightsRequests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall: a statement that forgets its area shows and changes nothing of another one. */
@WholeProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaWallTests {

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Areas areas;
    @Autowired Audit audit;
    @Autowired RightsRequests rights;
    JdbcClient owner;
    AreaId mine;
    AreaId theirs;
    List<String> tables;

    @BeforeAll
    void twoCommunitiesWithWorkInBoth() {
        owner = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
        mine = TestAreas.newCommunity(areas).id();
        theirs = TestAreas.newCommunity(areas).id();
        for (var area : List.of(mine, theirs)) {
            Current.run(TestAreas.someone(area, Role.ADMIN), area, () -> {
                audit.record(AuditEntry.of(Act.SEEN, "privacy.audit.test"));
                rights.ask(Ids.next(), RightsRequest.Kind.CORRECT, "some words");
            });
        }
        tables = owner.sql("""
                SELECT c.oid::regclass::text FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') LIKE 'area: %'""").query(String.class).list();
    }

    private <T> T in(AreaId area, Supplier<T> act) {
        return Current.as(TestAreas.someone(area, Role.ADMIN), area, () -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }

    @Test
    void aStatementWithoutItsAreaSeesTheAreaEnteredOnly() {
        assertThat(tables).contains("privacy.audit_entry", "privacy.rights_request").hasSizeGreaterThan(10);
        for (var table : tables) {
            assertThat(in(mine, () -> jdbc.sql("SELECT count(*) FROM " + table + " WHERE area_id <> :mine").param("mine", mine.value())
                    .query(Long.class).single())).as(table).isZero();
        }
        assertThat(in(mine, () -> jdbc.sql("SELECT count(*) FROM privacy.audit_entry").query(Long.class).single())).isEqualTo(2);
        assertThat(owner.sql("SELECT count(*) FROM privacy.audit_entry").query(Long.class).single()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void withoutAnAreaThereIsNothingToSee() {
        for (var table : tables) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()).as(table).isZero();
        }
    }

    @Test
    void aStatementWithoutItsAreaChangesNothingElsewhere() {
        in(mine, () -> jdbc.sql("UPDATE privacy.rights_request SET name = 'changed'").update());
        in(mine, () -> jdbc.sql("DELETE FROM privacy.rights_request").update());
        assertThat(owner.sql("SELECT name FROM privacy.rights_request WHERE area_id = ?").param(theirs.value()).query(String.class).list())
                .singleElement().isNotEqualTo("changed");
    }

    @Test
    void aRowOfAnotherAreaCannotBeWritten() {
        assertThatThrownBy(() -> in(mine, () -> jdbc.sql("INSERT INTO privacy.audit_pending (area_id, id) VALUES (:area, :id)")
                .param("area", theirs.value()).param("id", Ids.next()).update())).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> in(mine, () -> {
            jdbc.sql("INSERT INTO privacy.audit_pending (area_id, id) VALUES (:area, :id)")
                    .param("area", mine.value()).param("id", Ids.next()).update();
            return jdbc.sql("UPDATE privacy.audit_pending SET area_id = :area").param("area", theirs.value()).update();
        })).hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALTER TABLE privacy.audit_entry DISABLE ROW LEVEL SECURITY", "ALTER TABLE privacy.audit_entry NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY area_wall ON privacy.audit_entry", "CREATE POLICY mine ON privacy.audit_entry USING (true)",
            "SET ROLE postgres", "ALTER ROLE shouwang_app BYPASSRLS", "ALTER ROLE shouwang_app SUPERUSER",
            "DROP TABLE privacy.audit_link",
            "CREATE FUNCTION privacy.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'", "COPY privacy.audit_entry TO PROGRAM 'cat'"})
    void theProgramCannotTakeTheWallDown(String attempt) {
        assertThatThrownBy(() -> in(mine, () -> jdbc.sql(attempt).update())).rootCause()
                .hasMessageMatching("(?s).*(must be (the )?owner|permission denied|superuser|BYPASSRLS).*");
    }

    @Test
    void lookingPastTheWallIsAnErrorNotALookThrough() {
        assertThatThrownBy(() -> in(mine, () -> {
            jdbc.sql("SET LOCAL row_security = off").update();
            return jdbc.sql("SELECT count(*) FROM privacy.audit_entry").query(Long.class).single();
        })).hasStackTraceContaining("row-level security");
    }

    @Test
    void whoOwnsNothingGivesItselfNothing() {
        in(mine, () -> jdbc.sql("GRANT UPDATE ON privacy.audit_entry TO shouwang_app").update());
        assertThat(owner.sql("SELECT has_table_privilege('shouwang_app', 'privacy.audit_entry', 'UPDATE')").query(Boolean.class).single()).isFalse();
    }

    @Test
    void whatIsAppendOnlyIsNeitherChangedNorRemoved() {
        var appendOnly = owner.sql("""
                SELECT c.oid::regclass::text FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND obj_description(c.oid, 'pg_class') LIKE 'area: %'
                  AND NOT has_table_privilege('shouwang_app', c.oid, 'UPDATE') AND NOT has_table_privilege('shouwang_app', c.oid, 'DELETE')
                  AND NOT has_table_privilege('shouwang_app', c.oid, 'TRUNCATE') AND NOT has_any_column_privilege('shouwang_app', c.oid, 'UPDATE')""")
                .query(String.class).list();
        assertThat(appendOnly).contains("privacy.audit_entry", "privacy.audit_link", "privacy.audit_check", "registry.history");
    }
}
