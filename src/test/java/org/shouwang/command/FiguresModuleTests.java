package org.shouwang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FiguresModuleTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2022, 11, 21);
    private static final Instant THAT_EVENING = Instant.parse("2022-11-21T12:00:00Z");

    @Autowired Areas areas;
    @Autowired Figures figures;
    @Autowired DayBook book;
    @Autowired KeepingDays keeping;
    @Autowired TransactionTemplate transaction;

    @Test
    void a_day_that_has_passed_is_shown_as_it_stood_last() {
        var area = TestAreas.newCommunity(areas).id();
        in(area, () -> {
            book.keep(LONG_AGO, THAT_EVENING, List.of(Figure.part(Metric.MISSING, 38, 742, "/rounds/1/people"), Figure.of(Metric.MUST_REST, 2, "")));
            book.keep(LONG_AGO, THAT_EVENING.plusSeconds(3600), List.of(Figure.part(Metric.MISSING, 0, 742, "/rounds/1/people")));
            assertThat(figures.of(LONG_AGO)).containsExactly(new Figure(Metric.MISSING, 0, 742L, ""), new Figure(Metric.MUST_REST, 2, null, ""));
        });
    }

    @Test
    void a_day_of_which_nothing_was_kept_has_no_figures() {
        in(TestAreas.newCommunity(areas).id(), () -> assertThat(figures.of(LONG_AGO.minusDays(1))).isEmpty());
    }

    @Test
    void one_area_does_not_see_another_s_days() {
        var area = TestAreas.newCommunity(areas).id();
        in(area, () -> book.keep(LONG_AGO, THAT_EVENING, List.of(Figure.of(Metric.ZONES, 3, ""))));
        in(TestAreas.newCommunity(areas).id(), () -> assertThat(figures.of(LONG_AGO)).isEmpty());
    }

    @Test
    void what_was_kept_of_today_is_what_was_counted() throws Exception {
        var area = TestAreas.newCommunity(areas).id();
        Current.as(Actor.system("job"), null, keeping::run);
        in(area, () -> assertThat(book.of(LocalDate.now(TestAreas.ZONE)).stream().map(figure -> figure.metric() + "=" + figure.value()).toList())
                .isEqualTo(figures.now().stream().map(figure -> figure.metric() + "=" + figure.value()).toList()).isNotEmpty());
    }

    private void in(AreaId area, Runnable act) {
        Current.run(TestAreas.someone(area, Role.COORDINATOR), area, () -> transaction.executeWithoutResult(open -> act.run()));
    }
}
