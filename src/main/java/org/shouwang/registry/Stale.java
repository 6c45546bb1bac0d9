package org.shouwang.registry;

import org.shouwang.platform.Problem;

/** Somebody else was faster. */
final class Stale {

    private Stale() {
    }

    static Problem problem() {
        return Problem.of(Problem.Kind.STALE, "registry.problem.changed-meanwhile");
    }
}
