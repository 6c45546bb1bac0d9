package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.drill.Answer;
import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.Visitor;
import org.shouwang.platform.Ids;
import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Database;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.Settings;

/**
 * Thirty times, at a moment that nobody chose, the program or its database is killed while people describe estates and
 * whole buildings. Everything that was acknowledged is there, no building is half described, and no start needed a hand.
 */
@Tag("long")
class KillTests {

    private static final int KILLS = 30;
    private static final int PEOPLE = 4;
    /** Three units of nine floors with two doors each, in one act. */
    private static final Map<String, String> DOORS = Map.of("units", "3", "fromFloor", "1", "toFloor", "9", "withoutFloors", "",
            "doors", "2", "withoutNumbers", "", "numbering", "FLOOR_THEN_NUMBER", "shops", "0");
    private static final int DOORS_OF_A_BUILDING = 54;

    @TempDir
    Path folder;

    private final AtomicReference<@Nullable Visitor> visitor = new AtomicReference<>();
    private final Set<UUID> estates = ConcurrentHashMap.newKeySet();
    private final Set<UUID> described = ConcurrentHashMap.newKeySet();
    private volatile boolean finished;
    private Instance instance;
    private Community community;

    @Test
    void whatever_is_killed_and_whenever_what_was_acknowledged_is_there() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("kills at random moments, seed " + seed);
        var chance = new Random(seed);
        instance = Instance.on(folder.resolve("data"), "serve");
        community = Community.setUp(instance, "断电社区");
        visitor.set(community.admin());
        var people = new ArrayList<Thread>();
        for (int person = 0; person < PEOPLE; person++) {
            people.add(Thread.ofVirtual().start(this::work));
        }
        int ofTheProgram = 0;
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(200 + chance.nextInt(2_500));
                if (chance.nextBoolean()) {
                    ofTheProgram++;
                    killTheProgramAndStartAgain();
                } else {
                    instance.postmaster().ifPresent(ProcessHandle::destroyForcibly);
                }
            }
            Thread.sleep(5_000);
        } finally {
            finished = true;
            for (var person : people) {
                person.join();
            }
            instance.close();
        }
        System.out.printf("%d kills of the program, %d of the database; %d estates and %d buildings were acknowledged%n",
                ofTheProgram, KILLS - ofTheProgram, estates.size(), described.size());
        try (var database = Database.open(Settings.embedded(new DataFolder(folder.resolve("data"))))) {
            compare(database.owner());
        }
    }

    private void killTheProgramAndStartAgain() {
        visitor.set(null);
        instance.kill();
        instance = Instance.on(folder.resolve("data"), "serve");
        visitor.set(Community.signIn(instance, Community.ADMIN_PHONE, Community.PASSWORD));
    }

    private void work() {
        while (!finished) {
            var estate = Ids.next();
            if (!insist("/estates", estate(estate))) {
                continue;
            }
            estates.add(estate);
            var building = Ids.next();
            if (insist("/estates/" + estate + "/buildings", building(building)) && insist("/buildings/" + building + "/doors", DOORS)) {
                described.add(building);
            }
        }
    }

    /** Sends the same until it is acknowledged, as the outbox of a phone does; false when there is no more time. */
    private boolean insist(String path, Map<String, String> form) {
        while (!finished) {
            var now = visitor.get();
            if (now != null) {
                var answer = tryOnce(now, community.page(path), form);
                if (answer != null && answer.status() == 303) {
                    return true;
                }
                if (answer != null && answer.status() < 500) {
                    throw new AssertionError(path + " was answered " + answer.status() + ": " + answer.text());
                }
            }
            pause();
        }
        return false;
    }

    private static @Nullable Answer tryOnce(Visitor visitor, String path, Map<String, String> form) {
        try {
            return visitor.post(path, form);
        } catch (UncheckedIOException killed) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> estate(UUID id) {
        return Map.of("id", id.toString(), "version", "0", "name", "小区" + id, "address", "", "latitude", "", "longitude", "");
    }

    private static Map<String, String> building(UUID id) {
        return Map.of("id", id.toString(), "version", "0", "name", "1号楼", "kind", "SLAB", "address", "", "latitude", "",
                "longitude", "", "note", "");
    }

    private void compare(Login owner) throws SQLException {
        var kept = new ArrayList<UUID>();
        var doors = new HashMap<UUID, Integer>();
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("SELECT id FROM registry.estate")) {
                while (rows.next()) {
                    kept.add(rows.getObject(1, UUID.class));
                }
            }
            try (var rows = statement.executeQuery("SELECT building_id, count(*) FROM registry.door GROUP BY building_id")) {
                while (rows.next()) {
                    doors.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        assertThat(estates).as("something was done").isNotEmpty();
        assertThat(kept).as("acknowledged estates").doesNotHaveDuplicates().containsAll(estates);
        assertThat(doors.keySet()).as("acknowledged buildings").containsAll(described);
        assertThat(List.copyOf(doors.values())).as("doors of a building: all or none").containsOnly(DOORS_OF_A_BUILDING);
    }
}
