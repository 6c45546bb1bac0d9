package org.shouwang.command;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.shouwang.platform.AreaDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the current area: today's are counted when they are asked for, a past day's are as they stood last. */
@Component
public class Figures {

    private final List<Counting> countings;
    private final DayBook book;
    private final AreaDay day;

    Figures(List<Counting> countings, DayBook book, AreaDay day) {
        this.countings = countings;
        this.book = book;
        this.day = day;
    }

    /** As they are now, in the order of {@link Metric}; a metric of which there is nothing to say is left out. */
    @Transactional(readOnly = true)
    public List<Figure> now() {
        return countings.stream().flatMap(counting -> counting.now().stream()).sorted(Comparator.comparing(Figure::metric)).toList();
    }

    /** Of a day: counted now for today, empty for a day of which nothing was kept. */
    @Transactional(readOnly = true)
    public List<Figure> of(LocalDate asked) {
        return asked.equals(day.today()) ? now() : book.of(asked);
    }

    /** Keeps today's figures as they are now, in place of what was kept of today before. */
    @Transactional
    public void keepToday() {
        book.keep(day.today(), day.now(), now());
    }
}
