package org.shouwang.incidents.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;

/** What is to be done once an incident is open, step by step. */
public record WalkPage(Incident incident, List<Step> steps) {

    /** @param key message key of its name */
    public record Step(String key, String path, boolean done) {
    }

    /** The first that is left; null when all is done. */
    public @Nullable Step next() {
        return steps.stream().filter(step -> !step.done()).findFirst().orElse(null);
    }

    public long done() {
        return steps.stream().filter(Step::done).count();
    }
}
