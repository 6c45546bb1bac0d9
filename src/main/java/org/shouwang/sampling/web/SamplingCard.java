package org.shouwang.sampling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.registry.HouseholdCardPart;
import org.shouwang.registry.HouseholdId;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.Names;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Rounds;
import org.springframework.stereotype.Component;

/** What the household card says of sampling: how far the household is in the rounds that go on. */
@Component
class SamplingCard implements HouseholdCardPart {

    private final Rounds rounds;
    private final Coverage coverage;

    SamplingCard(Rounds rounds, Coverage coverage) {
        this.rounds = rounds;
        this.coverage = coverage;
    }

    @Override
    public String heading() {
        return "sampling.card";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<HouseholdId, List<Line>> linesFor(Set<HouseholdId> households) {
        if (!Current.actor().may(Permission.SAMPLING_READ, Current.area())) {
            return Map.of();
        }
        var lines = new HashMap<HouseholdId, List<Line>>();
        for (Round round : rounds.notClosed().stream().filter(one -> one.running() && one.follows() == null).toList()) {
            coverage.households(round.id(), households).forEach((household, count) ->
                    lines.computeIfAbsent(household, id -> new java.util.ArrayList<>()).add(new Line(
                            Text.of(count.complete() ? "sampling.card.done" : "sampling.card.missing", Names.of(round), count.sampled(), count.missing()),
                            "/rounds/" + round.id())));
        }
        return lines;
    }
}
