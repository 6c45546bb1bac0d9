package org.shouwang.sampling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.roster.RoundTimes;
import org.shouwang.volunteers.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When rounds that are not over are held: on each day from the first site that opens to the last one that shuts. */
@Component
class RoundsToMan implements RoundTimes {

    /** No shift lasts longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final AreaDay day;

    RoundsToMan(JdbcClient jdbc, AreaDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    private record OnDay(RoundId round, LocalDate day) {
    }

    @Override
    public List<Span> between(Instant from, Instant until) {
        var days = new LinkedHashMap<OnDay, Span>();
        jdbc.sql("""
                        SELECT s.round_id, s.opens, s.shuts FROM sampling.site s JOIN sampling.round r ON r.area_id = s.area_id AND r.id = s.round_id
                        WHERE s.area_id = :area AND r.state <> 'closed' AND s.opens >= :from AND s.opens < :until ORDER BY s.opens, s.id""")
                .param("area", Current.area().value()).param("from", Columns.at(from)).param("until", Columns.at(until)).query(row -> {
                    var opens = Columns.instant(row, "opens");
                    var site = new Span(opens, Columns.instant(row, "shuts"));
                    days.merge(new OnDay(new RoundId(Columns.uuid(row, "round_id")), LocalDate.ofInstant(opens, day.zone())), site, RoundsToMan::both);
                });
        return days.values().stream().map(RoundsToMan::atMost).sorted(Comparator.comparing(Span::from)).toList();
    }

    /** The first opens no later. */
    private static Span both(Span one, Span more) {
        return more.until().isAfter(one.until()) ? new Span(one.from(), more.until()) : one;
    }

    private static Span atMost(Span span) {
        var latest = span.from().plus(LONGEST);
        return span.until().isAfter(latest) ? new Span(span.from(), latest) : span;
    }
}
