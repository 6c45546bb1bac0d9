package org.shouwang.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.TodayItem;

class ClockWatchUnitTests {

    private static final Instant EVENING = Instant.parse("2026-11-21T12:00:00Z");

    private Instant now = EVENING;
    private long counter;
    private final ClockWatch watch = new ClockWatch(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }, () -> counter);

    @Test
    void time_that_passes_is_no_jump() {
        pass(Duration.ofHours(5));
        watch.look();
        assertThat(watch.lastJump()).isEmpty();
    }

    @Test
    void a_small_correction_by_the_time_service_is_no_jump() {
        pass(Duration.ofMinutes(1));
        now = now.minusSeconds(40);
        watch.look();
        assertThat(watch.lastJump()).isEmpty();
    }

    @Test
    void a_clock_set_back_is_noticed_with_both_times() {
        pass(Duration.ofSeconds(10));
        now = now.minus(Duration.ofHours(3));
        watch.look();
        assertThat(watch.lastJump()).hasValueSatisfying(jump -> {
            assertThat(jump.from()).isEqualTo(EVENING.plusSeconds(10));
            assertThat(jump.by()).isEqualTo(Duration.ofHours(-3));
        });
    }

    @Test
    void a_day_later_it_is_no_news_any_more() {
        now = now.plus(Duration.ofDays(2));
        watch.look();
        assertThat(watch.lastJump()).isPresent();
        pass(Duration.ofHours(25));
        watch.look();
        assertThat(watch.lastJump()).isEmpty();
    }

    @Test
    void those_who_run_the_installation_are_told_and_nobody_else() {
        var area = new AreaId(Ids.next());
        now = now.minus(Duration.ofHours(3));
        watch.look();
        var admin = TestAreas.someone(area, Role.ADMIN);
        var link = TestAreas.someone(area, Role.LINK);
        assertThat(Current.as(admin, area, () -> watch.todayFor(admin))).extracting(TodayItem::title)
                .singleElement().satisfies(title -> {
                    assertThat(title.key()).isEqualTo("platform.clock.set-back");
                    assertThat(title.args()).containsExactly(180L);
                });
        assertThat(Current.as(link, area, () -> watch.todayFor(link))).isEmpty();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        counter += time.toNanos();
    }
}
