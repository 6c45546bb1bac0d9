package org.shouwang.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each day came to. */
@Component
class DayBook {

    private record Kept(String metric, long value, @org.jspecify.annotations.Nullable Long of) {
    }

    private final JdbcClient jdbc;

    DayBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> of(LocalDate day) {
        return jdbc.sql("SELECT metric, value, out_of FROM command.day_figure WHERE area_id = :area AND day = :day")
                .param("area", Current.area().value()).param("day", day)
                .query((row, n) -> new Kept(row.getString("metric"), row.getLong("value"), row.getObject("out_of", Long.class))).list().stream()
                .flatMap(kept -> metric(kept.metric()).stream().map(metric -> new Figure(metric, kept.value(), kept.of(), "")))
                .sorted(Comparator.comparing(Figure::metric)).toList();
    }

    /** A metric that an older version kept and this one does not know is left out. */
    private static Optional<Metric> metric(String name) {
        return Arrays.stream(Metric.values()).filter(metric -> metric.name().equals(name)).findFirst();
    }

    void keep(LocalDate day, Instant now, List<Figure> figures) {
        jdbc.sql("""
                        INSERT INTO command.day_figure (area_id, day, metric, value, out_of, counted_at)
                        SELECT :area, :day, f.metric, f.value, f.out_of, :now
                        FROM unnest(CAST(:metrics AS text[]), CAST(:values AS bigint[]), CAST(:ofs AS bigint[])) AS f (metric, value, out_of)
                        ON CONFLICT (area_id, day, metric) DO UPDATE
                            SET value = excluded.value, out_of = excluded.out_of, counted_at = excluded.counted_at""")
                .param("area", Current.area().value()).param("day", day).param("now", Columns.at(now))
                .param("metrics", figures.stream().map(figure -> figure.metric().name()).toArray(String[]::new))
                .param("values", figures.stream().map(Figure::value).toArray(Long[]::new))
                .param("ofs", figures.stream().map(Figure::of).toArray(Long[]::new)).update();
    }
}
