package org.shouwang.platform.offline;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.shouwang.TestDatabase;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Something that tests write without network: strokes on a tally, each of which counts once or shows that it did not. */
@Component
class Tallies implements OfflineEntryHandler {

    static final String KIND = "test.tally";

    private final JdbcClient jdbc;
    /** Entries that break the handler the first time they come. */
    private final Set<UUID> breaking = ConcurrentHashMap.newKeySet();

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
    }

    /** A table without any key: whatever is counted twice stands in it twice. */
    static void table() {
        var owner = owner();
        owner.sql("CREATE SCHEMA IF NOT EXISTS tally").update();
        owner.sql("CREATE TABLE IF NOT EXISTS tally.stroke (area uuid NOT NULL, entry uuid NOT NULL, device uuid NOT NULL, sequence bigint NOT NULL)").update();
        owner.sql("CALL platform.share('tally.stroke', 'local', 'strokes of a test')").update();
    }

    void breakOnce(UUID entry) {
        breaking.add(entry);
    }

    static Map<String, Object> count(UUID area) {
        return owner().sql("SELECT count(*) AS strokes, count(DISTINCT entry) AS entries FROM tally.stroke WHERE area = ?").param(area)
                .query().singleRow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.ROSTER_EDIT;
    }

    @Override
    public Outcome accept(OfflineEntry entry) {
        jdbc.sql("INSERT INTO tally.stroke VALUES (:area, :entry, :device, :sequence)")
                .param("area", org.shouwang.platform.Current.area().value()).param("entry", entry.id())
                .param("device", entry.device().value()).param("sequence", entry.sequence()).update();
        if (breaking.remove(entry.id())) {
            throw new IllegalStateException("broken on purpose");
        }
        return switch (entry.body().path("what").asString("")) {
            case "conflict" -> throw Problem.refused("platform.problem.409");
            case "refused" -> Outcome.refused("platform.offline.too-many", 7);
            default -> Outcome.accepted();
        };
    }
}
