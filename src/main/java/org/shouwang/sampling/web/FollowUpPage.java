package org.shouwang.sampling.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.sampling.Round;
import org.shouwang.sampling.Tube;

/** The people of a positive or invalid tube, each on the way to an answer of the own. */
public record FollowUpPage(Round round, Tube origin, List<People.Named> people, Map<UUID, Tube> tubes) {

    /** Where somebody is: to be sampled, waiting for the result, released, positive, to be sampled once more. */
    public enum Step {
        TO_SAMPLE, WAITING, RELEASED, POSITIVE, AGAIN
    }

    /** @param results whether the looking person may know what the laboratory said */
    public Step step(People.Named one, boolean results) {
        var step = step(one);
        return results || step == Step.TO_SAMPLE ? step : Step.WAITING;
    }

    private Step step(People.Named one) {
        var registration = one.due().registration();
        var tube = registration == null ? null : tubes.get(registration.value());
        if (tube == null) {
            return Step.TO_SAMPLE;
        }
        return switch (tube.state()) {
            case FILLED, CLAIMED -> Step.WAITING;
            case CLEAR -> Step.RELEASED;
            case FOLLOW_UP -> tube.result() == org.shouwang.sampling.Result.INVALID ? Step.AGAIN : Step.POSITIVE;
        };
    }

    public long released() {
        return people.stream().filter(one -> step(one) == Step.RELEASED).count();
    }
}
