package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads the catalogue: every table says what kind it is and keeps the rules of that kind. */
@WholeProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaConventionTests {

    private static final String OURS = """
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT LIKE 'migrations\\_of\\_%'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
            """;
    private JdbcClient owner;

    @BeforeAll
    void lookBehindTheWalls() {
        owner = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
    }

    @Test
    void every_table_says_whether_it_is_an_area_s_a_reference_or_a_local_one() {
        assertThat(strings("SELECT n.nspname || '.' || c.relname " + OURS + """
                AND coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^(area|reference|local): .{3,}'""")).isEmpty();
    }

    @Test
    void every_table_of_an_area_begins_its_keys_with_the_area() {
        assertThat(strings("""
                SELECT conrelid::regclass || ' ' || conname FROM pg_constraint k
                WHERE contype IN ('p', 'u', 'x', 'f') AND obj_description(conrelid, 'pg_class') LIKE 'area: %'
                  AND (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) <> 'area_id'"""))
                .isEmpty();
        assertThat(strings("""
                SELECT indexrelid::regclass::text FROM pg_index
                WHERE indisunique AND obj_description(indrelid, 'pg_class') LIKE 'area: %'
                  AND (SELECT attname FROM pg_attribute WHERE attrelid = indrelid AND attnum = indkey[0]) IS DISTINCT FROM 'area_id'"""))
                .as("unique indexes").isEmpty();
    }

    @Test
    void every_table_of_an_area_stands_behind_the_wall() {
        assertThat(strings("SELECT n.nspname || '.' || c.relname " + OURS + """
                AND obj_description(c.oid, 'pg_class') LIKE 'area: %'
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                         AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid))""")).isEmpty();
    }

    @Test
    void no_table_outside_an_area_refers_to_one_inside_and_no_reference_crosses_schemas() {
        assertThat(strings("""
                SELECT k.conrelid::regclass || ' → ' || k.confrelid::regclass FROM pg_constraint k
                JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
                WHERE k.contype = 'f' AND (a.relnamespace <> b.relnamespace OR k.condeferrable OR k.confdeltype IN ('n', 'd')
                  OR (obj_description(a.oid, 'pg_class') NOT LIKE 'area: %' AND obj_description(b.oid, 'pg_class') LIKE 'area: %'))"""))
                .isEmpty();
    }

    @Test
    void nothing_hides_in_triggers_and_times_carry_their_zone() {
        assertThat(strings("SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal")).isEmpty();
        assertThat(strings("""
                SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
                WHERE data_type = 'timestamp without time zone' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                  AND table_name NOT LIKE 'migrations\\_of\\_%'""")).isEmpty();
    }

    @Test
    void the_program_s_role_owns_nothing_and_cannot_go_around_the_wall() {
        assertThat(strings("SELECT relname FROM pg_class WHERE relowner = 'shouwang_app'::regrole")).isEmpty();
        assertThat(owner.sql("SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'shouwang_app'")
                .query().singleRow()).isEqualTo(Map.of("rolsuper", false, "rolbypassrls", false, "rolcreaterole", false));
    }

    private List<String> strings(String sql) {
        return owner.sql(sql).query(String.class).list();
    }
}
