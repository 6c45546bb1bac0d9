package org.shouwang.command.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.command.Figure;
import org.shouwang.command.Metric;

/**
 * The figures of a day.
 *
 * @param today whether they are counted now and open into their rows
 */
public record FiguresPage(LocalDate day, boolean today, List<Figure> figures) {

    public List<Figure> of(Metric.Group group) {
        return figures.stream().filter(figure -> figure.metric().group() == group).toList();
    }
}
