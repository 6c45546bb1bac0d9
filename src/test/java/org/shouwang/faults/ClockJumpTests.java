package org.shouwang.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.shouwang.platform.jobs.Job;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import jakarta.servlet.http.Cookie;

/** The machine's clock is set back or forward while people are signed in and jobs run. */
@WholeProgramTest
@Import(ClockJumpTests.MovableTime.class)
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockJumpTests {

    /** A clock that goes on as clocks do, and can be set. */
    static final class MovableClock extends Clock {
        private volatile Duration moved = Duration.ZERO;

        void move(Duration by) {
            moved = moved.plus(by);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(moved);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static final class CountingJob implements Job {
        final AtomicInteger runs = new AtomicInteger();

        @Override
        public String name() {
            return "platform.counting";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Result run() {
            return Result.done(runs.incrementAndGet());
        }
    }

    @TestConfiguration
    static class MovableTime {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        CountingJob countingJob() {
            return new CountingJob();
        }
    }

    private static final Duration ASKED_AGAIN = Duration.ofSeconds(4);

    @Autowired
    MovableClock clock;
    @Autowired
    CountingJob job;
    @Autowired
    AccountsFixtures people;
    @Autowired
    Areas areas;
    @Autowired
    MockMvcTester web;

    @AfterEach
    void setRight() {
        clock.move(clock.moved.negated());
    }

    /** The first, because the last jump is what is shown. */
    @Test
    @Order(1)
    void a_clock_that_was_set_back_signs_nobody_out_and_is_noticed() throws InterruptedException {
        var area = TestAreas.newCommunity(areas);
        var admin = signedIn(area);
        assertThat(status(area, admin)).isEqualTo(200);
        clock.move(Duration.ofDays(-2));
        Thread.sleep(ASKED_AGAIN);
        assertThat(status(area, admin)).isEqualTo(200);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(web.get().uri("/a/" + area.code() + "/today").header("Accept-Language", "en").cookie(admin))
                        .bodyText().contains("The clock of this machine went back"));
    }

    @Test
    void a_clock_that_went_forward_an_hour_signs_nobody_out_and_one_that_went_forward_a_month_asks_to_sign_in() throws InterruptedException {
        var area = TestAreas.newCommunity(areas);
        var admin = signedIn(area);
        clock.move(Duration.ofHours(1));
        Thread.sleep(ASKED_AGAIN);
        assertThat(status(area, admin)).isEqualTo(200);
        clock.move(Duration.ofDays(40));
        Thread.sleep(ASKED_AGAIN);
        assertThat(web.get().uri("/a/" + area.code() + "/today").cookie(admin)).hasStatus(302).hasHeader("Location",
                "/sign-in?next=%2Fa%2F" + area.code() + "%2Ftoday");
    }

    @Test
    void jobs_go_on_however_far_the_clock_was_set_back() {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> job.runs.get() > 0);
        clock.move(Duration.ofDays(-3));
        int before = job.runs.get();
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> job.runs.get() > before + 1);
    }

    private Cookie signedIn(Area area) {
        return new Cookie(SignIns.COOKIE, people.signedIn(people.person(area.id(), Role.ADMIN)));
    }

    private int status(Area area, Cookie who) {
        return web.get().uri("/a/" + area.code() + "/today").cookie(who).exchange().getResponse().getStatus();
    }
}
