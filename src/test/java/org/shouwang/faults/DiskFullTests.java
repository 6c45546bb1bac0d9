package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;

/** The disk of the data folder fills up and is freed again; a small file system is made for it, which only root may do. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiskFullTests {

    private static final long MEGABYTE = 1024 * 1024;
    /** For some seconds the program remembers who is signed in; after that it has to ask the database again. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(5);
    private static Path disk;
    private static Instance instance;
    private static Estates estates;
    private static final List<String> ACKNOWLEDGED = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        disk = Files.createTempDirectory("shouwang-small-disk");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", disk.toString())).as("may make a small disk").isZero();
        instance = Instance.on(disk.resolve("data"), "serve");
        estates = new Estates(Community.setUp(instance, "小盘社区"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (instance != null) {
            instance.close();
        }
        run("umount", "-l", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    @Order(1)
    void before_the_disk_is_full_writing_stops_with_words_in_both_languages_and_reading_goes_on() throws Exception {
        save("先存的小区");
        fillUpTo(100 * MEGABYTE);
        assertThat(refusedWithin(Duration.ofSeconds(15), "zh-CN", "磁盘")).isTrue();
        assertThat(refusedWithin(Duration.ofSeconds(5), "en", "disk")).isTrue();
        Thread.sleep(FORGOTTEN.toMillis());
        assertThat(estates.list().status()).isEqualTo(200);
        assertThat(estates.list().text()).contains("先存的小区");
    }

    @Test
    @Order(2)
    void with_room_again_writing_returns_by_itself_and_nothing_acknowledged_is_lost() throws Exception {
        Files.delete(disk.resolve("filler"));
        assertThat(savedWithin(Duration.ofSeconds(20), "再存的小区")).isTrue();
        assertThat(estates.list().text()).contains(ACKNOWLEDGED);
    }

    @Test
    @Order(3)
    void a_disk_filled_to_the_last_byte_under_writing_loses_nothing_acknowledged() throws Exception {
        var filling = Thread.ofVirtual().start(() -> {
            try {
                fillUpTo(0);
            } catch (IOException lastByte) {
                // full is what was wanted
            }
        });
        for (int i = 0; i < 60; i++) {
            var name = "满盘时的小区" + i;
            try {
                if (Estates.saved(estates.add(name))) {
                    ACKNOWLEDGED.add(name);
                }
            } catch (java.io.UncheckedIOException nobodyAnswered) {
                // not acknowledged
            }
            Thread.sleep(50);
        }
        filling.join();
        Files.delete(disk.resolve("filler"));
        assertThat(savedWithin(Duration.ofSeconds(60), "清理后的小区")).isTrue();
        assertThat(estates.list().text()).contains(ACKNOWLEDGED);
    }

    private static void save(String name) {
        var answer = estates.add(name);
        assertThat(answer.status()).as("%s", answer.text()).isEqualTo(303);
        ACKNOWLEDGED.add(name);
    }

    private static boolean refusedWithin(Duration patience, String language, String word) throws InterruptedException {
        var visitor = estates.community().admin();
        visitor.forgetCookie("lang");
        for (long asked = System.nanoTime(); System.nanoTime() - asked < patience.toNanos(); Thread.sleep(250)) {
            var answer = visitor.send(visitor.request(estates.community().page("/estates"))
                    .header("Content-Type", "application/x-www-form-urlencoded").header("Accept-Language", language)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("id=" + org.shouwang.platform.Ids.next() + "&version=0&name="
                            + org.shouwang.drill.Visitor.encode("存不下的小区" + asked % 10_000) + "&address=&latitude=&longitude=")));
            if (answer.status() == 507) {
                return answer.text().contains(word);
            }
        }
        return false;
    }

    private static boolean savedWithin(Duration patience, String name) throws InterruptedException {
        for (long asked = System.nanoTime(); System.nanoTime() - asked < patience.toNanos(); Thread.sleep(250)) {
            if (Estates.saved(estates.add(name))) {
                ACKNOWLEDGED.add(name);
                return true;
            }
        }
        return false;
    }

    /** Leaves so many bytes free. */
    private static void fillUpTo(long free) throws IOException {
        try (var file = new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
            file.seek(file.length());
            while (true) {
                long room = Files.getFileStore(disk).getUsableSpace() - free;
                if (room <= 0) {
                    return;
                }
                file.write(new byte[(int) Math.min(room, 4 * MEGABYTE)]);
            }
        }
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
