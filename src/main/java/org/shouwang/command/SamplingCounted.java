package org.shouwang.command;

import java.util.List;

import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Rounds;
import org.springframework.stereotype.Component;

/** How far the round is that is on; nothing where none is. */
@Component
class SamplingCounted implements Counting {

    private final Rounds rounds;
    private final Coverage coverage;

    SamplingCounted(Rounds rounds, Coverage coverage) {
        this.rounds = rounds;
        this.coverage = coverage;
    }

    @Override
    public List<Figure> now() {
        return rounds.running().map(this::of).orElse(List.of());
    }

    private List<Figure> of(Round round) {
        var count = coverage.whole(round.id());
        var people = "/rounds/" + round.id() + "/people?state=";
        return List.of(Figure.of(Metric.DUE, count.due(), people),
                Figure.part(Metric.SAMPLED, count.sampled(), count.due(), people + "SAMPLED"),
                Figure.part(Metric.MISSING, count.missing(), count.due(), people + "MISSING"),
                Figure.part(Metric.AWAY, count.away(), count.due(), people + "AWAY"),
                Figure.part(Metric.EXEMPT, count.exempt(), count.due(), people + "EXEMPT"));
    }
}
