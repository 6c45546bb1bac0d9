package org.shouwang.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.RuleKey;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.limits.DaysRunning;
import org.shouwang.roster.limits.Heat;
import org.shouwang.roster.limits.HeatDays;
import org.shouwang.roster.limits.RulesInForce;
import org.shouwang.roster.limits.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How hot the coming days are expected to become, as the coordinator reads it in the forecast; limits of work outdoors and in
 * protective suits follow from it. What is said again for a day replaces what was said.
 */
@Component
public class Weather {

    private static final int DAYS = 7;
    private static final double LEAST = -60;
    private static final double MOST = 60;

    /** What a day's heat means for work. */
    public enum Meaning { FREE, SUITS_SHORTER, OUTDOORS_SHORTER, NO_OUTDOORS }

    /**
     * @param high the highest temperature expected, in °C; null where nobody has said
     * @param outdoors seats outdoors that people hold on this day
     */
    public record Day(LocalDate day, @Nullable Double high, Meaning meaning, int outdoors) {
    }

    private final JdbcClient jdbc;
    private final HeatDays rows;
    private final RulesInForce rules;
    private final LiveUpdates live;
    private final AreaDay day;

    Weather(JdbcClient jdbc, HeatDays rows, RulesInForce rules, LiveUpdates live, AreaDay day) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.live = live;
        this.day = day;
    }

    /** Today and the six days after it. */
    @Transactional(readOnly = true)
    public List<Day> ahead() {
        var heat = rows.expected();
        var today = day.today();
        var outdoors = new HashMap<LocalDate, Integer>();
        jdbc.sql("SELECT starts_at, ends_at FROM roster.seat WHERE area_id = :area AND state = 'held' AND outdoors AND starts_at < :until AND ends_at > :from")
                .param("area", Current.area().value()).param("from", Columns.at(start(today))).param("until", Columns.at(start(today.plusDays(DAYS))))
                .query(row -> {
                    DaysRunning.days(new Work(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"), false), day.zone())
                            .forEach(on -> outdoors.merge(on, 1, Integer::sum));
                });
        var all = new ArrayList<Day>();
        for (var on = today; on.isBefore(today.plusDays(DAYS)); on = on.plusDays(1)) {
            all.add(new Day(on, heat.highs().get(on), meaning(heat, on), outdoors.getOrDefault(on, 0)));
        }
        return all;
    }

    /**
     * @param high in °C
     * @throws Problem {@code roster.heat.wrong} for what no thermometer shows; {@code roster.heat.past} for a day that is over
     */
    @Transactional
    public void expect(LocalDate on, double high) {
        Current.demand(Permission.ROSTER_EDIT);
        if (!(high >= LEAST && high <= MOST)) {
            throw Problem.invalid("platform.problem.check").at("high", "roster.heat.wrong", LEAST, MOST);
        }
        if (on.isBefore(day.today()) || on.isAfter(day.today().plusDays(Sought.AROUND.toDays()))) {
            throw Problem.invalid("platform.problem.check").at("day", "roster.heat.past");
        }
        rows.put(on, high);
        told();
    }

    /** Nothing is expected of this day any more. */
    @Transactional
    public void forget(LocalDate on) {
        Current.demand(Permission.ROSTER_EDIT);
        rows.take(on);
        told();
    }

    private void told() {
        rules.changed();
        live.changed("roster");
    }

    private Meaning meaning(Heat heat, LocalDate on) {
        var now = rules.now();
        return heat.reaches(on, now.degrees(RuleKey.HEAT_STOP)) ? Meaning.NO_OUTDOORS
                : heat.reaches(on, now.degrees(RuleKey.HEAT_LIMIT_FROM)) ? Meaning.OUTDOORS_SHORTER
                : heat.reaches(on, now.degrees(RuleKey.SUIT_HOT_FROM)) ? Meaning.SUITS_SHORTER : Meaning.FREE;
    }

    private Instant start(LocalDate on) {
        return on.atStartOfDay(day.zone()).toInstant();
    }
}
