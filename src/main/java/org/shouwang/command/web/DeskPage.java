package org.shouwang.command.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.command.Figure;
import org.shouwang.command.Metric;
import org.shouwang.incidents.Incident;
import org.shouwang.platform.web.TodayPage;
import org.shouwang.sampling.Round;

/**
 * The whole at a glance.
 *
 * @param round that is on; null where none is
 */
public record DeskPage(List<Figure> figures, @Nullable Incident incident, @Nullable Round round, TodayPage today) {

    /**
     * What is at the top: what must come to nothing, and how far the round is.
     *
     * @param withRound false where the round's own figures stand beside it
     */
    public List<Figure> first(boolean withRound) {
        return figures.stream().filter(figure -> withRound || figure.metric().group() != Metric.Group.SAMPLING)
                .filter(figure -> figure.metric().shouldBeNone() || figure.metric() == Metric.SAMPLED).toList();
    }

    /** The news on which the figures are asked for again; and once a minute, because shifts begin and orders fall due by themselves. */
    public String news() {
        return (round == null ? "" : "sse:sampling.round:" + round.id() + ", ") + "sse:sampling, sse:roster, sse:orders, sse:zones, every 60s";
    }

    public List<Figure> of(Metric.Group group) {
        return figures.stream().filter(figure -> figure.metric().group() == group).toList();
    }
}
