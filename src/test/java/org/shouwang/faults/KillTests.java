package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;

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
import org.shouwang.platform.web.Messages;

/**
 * Thirty times, at a moment that nobody chose, the program or its database is killed while people describe estates and
 * whole buildings and take sheets in. Everything that was acknowledged is there, no building is half described, no sheet
 * half taken in, and no start needed a hand.
 */
@Tag("long")
class KillTests {

    private static final int KILLS = 30;
    private static final int PEOPLE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** Three units of nine floors with two doors each, in one act. */
    private static final Map<String, String> DOORS = Map.of("units", "3", "fromFloor", "1", "toFloor", "9", "withoutFloors", "",
            "doors", "2", "withoutNumbers", "", "numbering", "FLOOR_THEN_NUMBER", "shops", "0");
    private static final int DOORS_OF_A_BUILDING = 54;
    private static final int DOORS_OF_A_SHEET = 60;
    private static final int ROWS_OF_A_SHEET = 2 * DOORS_OF_A_SHEET;
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
    private static final String TAKEN_IN = new Messages().get(Messages.CHINESE, "registry.exchange.done.sum", ROWS_OF_A_SHEET, 0, 0);

    @TempDir
    Path folder;

    private final AtomicReference<@Nullable Visitor> visitor = new AtomicReference<>();
    private final Set<UUID> estates = ConcurrentHashMap.newKeySet();
    private final Set<UUID> described = ConcurrentHashMap.newKeySet();
    private final Set<String> takenIn = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> wentWrong = new ConcurrentLinkedQueue<>();
    private volatile String lastImport = "";
    /** Who takes a sheet in reads the whole register: while it grew by a thousand doors a second, no patience was long enough. */
    private volatile boolean describedEnough;
    private volatile boolean finished;
    private Instance instance;
    private Community community;

    @Test
    void whatever_is_killed_and_whenever_what_was_acknowledged_is_there() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("kills at random moments, seed " + seed);
        var chance = new Random(seed);
        instance = Instance.on(folder.resolve("data"), "serve");
        var describing = new ArrayList<Thread>();
        var people = new ArrayList<Thread>();
        int ofTheProgram = 0;
        try {
            community = Community.setUp(instance, "断电社区");
            visitor.set(community.admin());
            for (int person = 0; person < PEOPLE; person++) {
                describing.add(start(this::work));
            }
            people.addAll(describing);
            people.add(start(this::takeSheetsIn));
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(200 + chance.nextInt(2_500));
                if (chance.nextBoolean()) {
                    ofTheProgram++;
                    killTheProgramAndStartAgain();
                } else {
                    instance.postmaster().ifPresent(ProcessHandle::destroyForcibly);
                }
            }
            describedEnough = true;
            for (var person : describing) {
                person.join();
            }
            awaitOneMoreSheet();
        } finally {
            finished = true;
            for (var person : people) {
                person.join();
            }
            instance.close();
        }
        assertThat(wentWrong).as("nobody was given a wrong answer").isEmpty();
        System.out.printf("%d kills of the program, %d of the database; %d estates, %d buildings and %d sheets were acknowledged%n",
                ofTheProgram, KILLS - ofTheProgram, estates.size(), described.size(), takenIn.size());
        try (var database = Database.open(Settings.embedded(new DataFolder(folder.resolve("data"))))) {
            compare(database.owner());
        }
    }

    /**
     * What was cut off last goes on by itself, after the minute for which somebody's work is held. How long that takes is no
     * promise: a busy machine has its time, and only what never comes is wrong.
     */
    private void awaitOneMoreSheet() throws InterruptedException {
        int before = takenIn.size();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (takenIn.size() == before && wentWrong.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(wentWrong).as("nobody was given a wrong answer").isEmpty();
        assertThat(takenIn.size()).as(() -> "sheets taken in after the last kill; the last import: %s; the program said: %s".formatted(lastImport,
                instance.output())).isGreaterThan(before);
    }

    /** A thread that ends with an exception would be missed by nobody. */
    private Thread start(Runnable work) {
        return Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error wrong) {
                wentWrong.add(wrong);
            }
        });
    }

    private void killTheProgramAndStartAgain() {
        visitor.set(null);
        instance.kill();
        instance = Instance.on(folder.resolve("data"), "serve");
        visitor.set(Community.signIn(instance, Community.ADMIN_PHONE, Community.PASSWORD));
    }

    private void work() {
        while (!finished && !describedEnough) {
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

    private void takeSheetsIn() {
        while (!finished) {
            var id = Ids.next();
            var estate = "导入" + id.toString().substring(24);
            var upload = new Visitor.Upload("file", "居民.csv", "text/csv", sheet(estate).getBytes(StandardCharsets.UTF_8));
            if (!insist(now -> now.upload(community.page("/import"), Map.of("id", id.toString()), upload))) {
                return;
            }
            // asked for and told so again and again, whatever happens in between
            while (!finished && !takenIn.contains(estate)) {
                var page = tryOnce(now -> now.get(community.page("/import/" + id)));
                lastImport = page == null ? "no answer" : page.status() + " " + page.text().replaceAll("(?s).*<main", "<main").replaceAll("(?s)<[^>]*>|\\s+", " ");
                if (page != null && page.status() == 200 && page.text().contains(TAKEN_IN)) {
                    takenIn.add(estate);
                } else if (page != null) {
                    var digest = DIGEST.matcher(page.text());
                    if (digest.find()) {
                        insist(now -> now.post(community.page("/import/" + id + "/apply"), Map.of("digest", digest.group(1))));
                    }
                }
                pause();
            }
        }
    }

    private static String sheet(String estate) {
        var sheet = new StringBuilder("姓名,性别,小区,楼栋,单元,室,与户主关系\n");
        for (int door = 0; door < DOORS_OF_A_SHEET; door++) {
            var address = "," + estate + ",1号楼,1单元," + (door / 2 + 1) + "0" + (door % 2 + 1);
            sheet.append("王").append(letter()).append(letter()).append(",男").append(address).append(",户主\n");
            sheet.append("李").append(letter()).append(letter()).append(",女").append(address).append(",配偶\n");
        }
        return sheet.toString();
    }

    private static char letter() {
        return (char) ThreadLocalRandom.current().nextInt(0x4E00, 0x9FA5);
    }

    private boolean insist(String path, Map<String, String> form) {
        return insist(now -> now.post(community.page(path), form));
    }

    /** Sends the same until it is acknowledged, as the outbox of a phone does; false when there is no more time. */
    private boolean insist(Function<Visitor, Answer> act) {
        while (!finished) {
            var answer = tryOnce(act);
            if (answer != null && answer.status() == 303) {
                return true;
            }
            if (answer != null && answer.status() < 500) {
                throw new AssertionError("answered " + answer.status() + ": " + answer.text());
            }
            pause();
        }
        return false;
    }

    /** Null when there was no answer, or nobody to ask. */
    private @Nullable Answer tryOnce(Function<Visitor, Answer> act) {
        var now = visitor.get();
        try {
            return now == null ? null : act.apply(now);
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
        var rows = new HashMap<String, Integer>();
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT id FROM registry.estate WHERE name LIKE '小区%'")) {
                while (found.next()) {
                    kept.add(found.getObject(1, UUID.class));
                }
            }
            try (var found = statement.executeQuery("""
                    SELECT d.building_id, count(*) FROM registry.door d JOIN registry.building b ON b.area_id = d.area_id AND b.id = d.building_id
                    JOIN registry.estate e ON e.area_id = b.area_id AND e.id = b.estate_id
                    WHERE e.name LIKE '小区%' GROUP BY d.building_id""")) {
                while (found.next()) {
                    doors.put(found.getObject(1, UUID.class), found.getInt(2));
                }
            }
            try (var found = statement.executeQuery("""
                    SELECT e.name, count(r.id) FROM registry.estate e
                    LEFT JOIN registry.building b ON b.area_id = e.area_id AND b.estate_id = e.id
                    LEFT JOIN registry.resident r ON r.area_id = b.area_id AND r.building_id = b.id
                    WHERE e.name LIKE '导入%' GROUP BY e.name""")) {
                while (found.next()) {
                    rows.put(found.getString(1), found.getInt(2));
                }
            }
        }
        assertThat(rows.keySet()).as("acknowledged sheets").containsAll(takenIn);
        assertThat(takenIn).as("some sheets were taken in").isNotEmpty();
        assertThat(List.copyOf(rows.values())).as("rows of a sheet: all or none").containsOnly(ROWS_OF_A_SHEET);
        assertThat(estates).as("something was done").isNotEmpty();
        assertThat(kept).as("acknowledged estates").doesNotHaveDuplicates().containsAll(estates);
        assertThat(doors.keySet()).as("acknowledged buildings").containsAll(described);
        assertThat(List.copyOf(doors.values())).as("doors of a building: all or none").containsOnly(DOORS_OF_A_BUILDING);
    }
}
