package org.shouwang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgramTest
class JobsModuleTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    JdbcClient jdbc;
    @Autowired
    JobBook book;
    @Autowired
    Clock clock;
    final String name = "platform.test-" + UUID.randomUUID();

    interface Work {
        Job.Result run() throws Exception;
    }

    Job job(Work work) {
        return new Job() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofHours(5);
            }

            @Override
            public Result run() throws Exception {
                return work.run();
            }
        };
    }

    /** A node that runs this job only. */
    Jobs node(Job job) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("job", job);
        return new Jobs(book, beans.getBeanProvider(Job.class));
    }

    JobState state() {
        return book.all().stream().filter(state -> state.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void a_job_runs_as_the_system_and_is_written_down() {
        var job = job(() -> {
            assertThat(Current.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
            return Job.Result.done(7);
        });
        book.know(name);
        assertThat(node(job).runIfDue(job)).isFalse();
        assertThat(state().outcome()).isEqualTo(JobState.Outcome.DONE);
        assertThat(state().handled()).isEqualTo(7);
        assertThat(state().due()).isAfter(clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    void two_nodes_never_do_the_same_job_at_once() throws Exception {
        var atIt = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        var job = job(() -> {
            most.accumulateAndGet(atIt.incrementAndGet(), Math::max);
            Thread.sleep(20);
            atIt.decrementAndGet();
            return runs.incrementAndGet() < 12 ? Job.Result.more(1) : Job.Result.done(1);
        });
        var one = node(job);
        var two = node(job);
        one.start();
        two.start();
        Awaitility.await().atMost(SOON).until(() -> runs.get() >= 12);
        one.stop();
        two.stop();
        assertThat(most).hasValue(1);
    }

    @Test
    void a_failure_is_shown_without_its_message_and_tried_again_later_and_later() {
        var job = job(() -> {
            throw new IllegalStateException("张三 199 0000 0001");
        });
        book.know(name);
        node(job).runIfDue(job);
        assertThat(state().outcome()).isEqualTo(JobState.Outcome.FAILED);
        assertThat(state().trouble()).isEqualTo("IllegalStateException");
        var firstPause = Duration.between(clock.instant(), state().due());
        book.hasten(name);
        node(job).runIfDue(job);
        assertThat(state().failures()).isEqualTo(2);
        assertThat(Duration.between(clock.instant(), state().due())).isGreaterThan(firstPause);
    }

    @Test
    void a_job_of_a_node_that_died_is_taken_over_when_its_time_is_up() {
        book.know(name);
        assertThat(book.take(name, "dead", Duration.ofMillis(1), Duration.ofHours(5))).isTrue();
        Awaitility.await().atMost(SOON).until(() -> book.take(name, "alive", Duration.ofMinutes(1), Duration.ofHours(5)));
        assertThat(book.hold(name, "dead", Duration.ofMinutes(1))).isFalse();
        assertThat(state().heldBy()).isEqualTo("alive");
    }

    @Test
    void hastening_lets_a_job_run_at_once() throws Exception {
        var runs = new CountDownLatch(2);
        var job = job(() -> {
            runs.countDown();
            return Job.Result.done(0);
        });
        var node = node(job);
        node.start();
        Awaitility.await().atMost(SOON).until(() -> runs.getCount() == 1);
        Awaitility.await().atMost(SOON).until(() -> !state().running());
        node.hasten(name);
        assertThat(runs.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        node.stop();
    }
}
