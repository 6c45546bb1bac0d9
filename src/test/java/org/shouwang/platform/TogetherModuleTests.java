package org.shouwang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first request is held in the database until the others have come; they wait and are answered together. */
@WholeProgramTest
class TogetherModuleTests {

    private static final String FIRST = "first";

    @Autowired Areas areas;
    @Autowired Rush rush;
    @Autowired JdbcClient jdbc;
    private AreaId area;
    private final CountDownLatch firstIsIn = new CountDownLatch(1);
    private final CountDownLatch othersCame = new CountDownLatch(1);
    private final List<List<String>> batches = new ArrayList<>();
    private final Map<String, String> transactions = new ConcurrentHashMap<>();

    private record Request(String who, String text) {
    }

    @BeforeEach
    void anArea() {
        area = TestAreas.newCommunity(areas).id();
    }

    private List<String> answer(List<Request> some) {
        if (some.getFirst().text().equals(FIRST)) {
            firstIsIn.countDown();
            await(othersCame);
        }
        batches.add(some.stream().map(Request::text).toList());
        var transaction = jdbc.sql("SELECT pg_current_xact_id()::text").query(String.class).single();
        some.forEach(one -> transactions.put(one.text(), transaction));
        if (some.stream().anyMatch(one -> one.text().equals("refused"))) {
            throw Problem.refused("platform.problem.check");
        }
        if (some.stream().anyMatch(one -> one.text().equals("away"))) {
            throw new DataAccessResourceFailureException("away");
        }
        return some.stream().map(one -> one.text() + "!").toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What each was answered, or the name of what was thrown, when the others came one after another behind the first. */
    private List<String> behindTheFirst(Request... others) throws Exception {
        var together = new Together<Request, String>(rush, 10, Request::who, this::answer);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<String>>();
            running.add(threads.submit(() -> Current.as(Actor.system("test"), area, () -> together.ask(new Request("x", FIRST)))));
            await(firstIsIn);
            for (var other : others) {
                running.add(threads.submit(() -> Current.as(Actor.system("test"), area, () -> together.ask(other))));
                while (together.waiting(area) < running.size() - 1) {
                    Thread.onSpinWait();
                }
            }
            othersCame.countDown();
            var outcomes = new ArrayList<String>();
            for (var one : running) {
                try {
                    outcomes.add(one.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    outcomes.add(e.getCause().getClass().getSimpleName());
                }
            }
            return outcomes;
        }
    }

    @Test
    void those_who_come_meanwhile_are_answered_in_one_transaction_in_the_order_of_their_coming() throws Exception {
        assertThat(behindTheFirst(new Request("a", "one"), new Request("b", "two"), new Request("c", "three")))
                .containsExactly("first!", "one!", "two!", "three!");
        assertThat(batches).containsExactly(List.of(FIRST), List.of("one", "two", "three"));
        assertThat(transactions.get("one")).isEqualTo(transactions.get("three")).isNotEqualTo(transactions.get(FIRST));
    }

    @Test
    void of_one_person_one_request_is_answered_at_a_time() throws Exception {
        assertThat(behindTheFirst(new Request("a", "one"), new Request("a", "again"), new Request("b", "two")))
                .containsExactly("first!", "one!", "again!", "two!");
        assertThat(batches).containsExactly(List.of(FIRST), List.of("one", "two"), List.of("again"));
    }

    @Test
    void one_that_is_refused_spoils_nobody_else_s() throws Exception {
        assertThat(behindTheFirst(new Request("a", "one"), new Request("b", "refused"), new Request("c", "three")))
                .containsExactly("first!", "one!", "Problem", "three!");
        assertThat(transactions.get("one")).as("each by itself").isNotEqualTo(transactions.get("three"));
    }

    @Test
    void when_the_database_is_away_everybody_who_waits_is_told_so_at_once() throws Exception {
        var failed = "DataAccessResourceFailureException";
        assertThat(behindTheFirst(new Request("a", "away"), new Request("a", "one"), new Request("b", "two")))
                .containsExactly("first!", failed, failed, failed);
        assertThat(batches).hasSize(2);
    }
}
