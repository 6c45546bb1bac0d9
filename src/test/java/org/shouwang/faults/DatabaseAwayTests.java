package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shouwang.drill.Answer;
import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.Visitor;

/** The database stops answering for a minute, or is killed, while people are working. */
@Tag("long")
class DatabaseAwayTests {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration PATIENCE_OF_A_PERSON = Duration.ofSeconds(12);
    private static final int PEOPLE = 120;
    /** As many as may be in the middle of a statement: they learn of it when the connection's own patience ends. */
    private static final int CONNECTIONS = 16;

    private static Instance instance;
    private static Community community;

    @BeforeAll
    static void start() {
        instance = Instance.temporary("serve");
        community = Community.setUp(instance, "停库社区");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void a_database_that_hangs_for_a_minute_is_said_so_and_comes_back_by_itself() throws Exception {
        assertThat(today().status()).isEqualTo(200);
        var stopped = databaseProcesses();
        signal("-STOP", stopped);
        long since = System.nanoTime();
        try {
            var answers = asAll(PEOPLE, DatabaseAwayTests::todayWithinPatience);
            assertThat(answers.stream().filter(status -> status == 503).count()).as("were told: %s", answers)
                    .isGreaterThanOrEqualTo(PEOPLE - CONNECTIONS);
            assertThat(sayInBothLanguages()).isTrue();
            sleepUntil(since, AWAY);
        } finally {
            signal("-CONT", stopped);
        }
        assertThat(backWithin(Duration.ofSeconds(15))).as("pages are back").isTrue();
        assertThat(asAll(PEOPLE, DatabaseAwayTests::todayAskedAgainWhereTold)).containsOnly(200);
        assertThat(liveThreads()).as("threads").isLessThan(150);
    }

    @Test
    void a_database_that_is_killed_under_traffic_is_started_again() throws Exception {
        assertThat(today().status()).isEqualTo(200);
        var killed = instance.postmaster().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().get(10, TimeUnit.SECONDS);
        var answers = asAll(PEOPLE, DatabaseAwayTests::todayWithinPatience);
        assertThat(answers).allMatch(status -> status == 200 || status == 503, "200 or 503");
        assertThat(backWithin(Duration.ofSeconds(30))).as("pages are back").isTrue();
        assertThat(instance.postmaster()).hasValueSatisfying(now -> assertThat(now.pid()).isNotEqualTo(killed.pid()));
    }

    private static Answer today() {
        return community.admin().get(community.page("/today"));
    }

    /** -1 for somebody who went away before an answer came. */
    private static int todayWithinPatience() {
        return withinPatience().map(Answer::status).orElse(-1);
    }

    private static Optional<Answer> withinPatience() {
        var visitor = community.admin();
        try {
            return Optional.of(visitor.send(visitor.request(community.page("/today")).GET().timeout(PATIENCE_OF_A_PERSON)));
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** On a busy machine a whole crowd may be too many at once: whoever is told so asks once more. */
    private static int todayAskedAgainWhereTold() throws InterruptedException {
        var answer = withinPatience();
        if (answer.isEmpty() || answer.get().status() != 503) {
            return answer.map(Answer::status).orElse(-1);
        }
        Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.get().headers().firstValue("Retry-After").orElseThrow())));
        return todayWithinPatience();
    }

    private static boolean sayInBothLanguages() {
        return says("zh-CN", "数据库") && says("en", "database");
    }

    private static boolean says(String language, String word) {
        var visitor = Visitor.anonymous(instance.url());
        var answer = visitor.send(visitor.request(community.page("/today")).header("Accept-Language", language)
                .header("Cookie", "shouwang=" + community.admin().cookie("shouwang").orElseThrow()));
        return answer.status() == 503 && answer.text().contains(word) && answer.headers().firstValue("Retry-After").isPresent();
    }

    private static boolean backWithin(Duration patience) throws InterruptedException {
        for (long asked = System.nanoTime(); System.nanoTime() - asked < patience.toNanos(); Thread.sleep(250)) {
            if (todayWithinPatience() == 200) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> asAll(int people, Callable<Integer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < people; i++) {
                running.add(threads.submit(act));
            }
            var answers = new ArrayList<Integer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static double liveThreads() throws IOException {
        return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc", Long.toString(instance.pid()), "status")).stream()
                .filter(line -> line.startsWith("Threads:")).mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }

    private static List<Long> databaseProcesses() {
        return instance.processes().stream().map(ProcessHandle::pid).filter(pid -> pid != instance.pid()).toList();
    }

    private static void signal(String which, List<Long> pids) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("kill", which));
        pids.forEach(pid -> words.add(pid.toString()));
        assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
    }

    private static void sleepUntil(long since, Duration length) throws InterruptedException {
        long left = length.toMillis() - (System.nanoTime() - since) / 1_000_000;
        Thread.sleep(Math.max(0, left));
    }
}
