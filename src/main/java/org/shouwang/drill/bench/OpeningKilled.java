package org.shouwang.drill.bench;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.platform.Role;

/**
 * An opening in the middle of which the power goes. Everybody who has no answer asks again, under the same id, until there is
 * one; then all are asked for once more, and what everybody was told is set against what the database holds.
 */
record OpeningKilled(int people, int shifts, int seatsOfAShift, Duration within, int atOnce) {

    /**
     * What came of it.
     *
     * @param before how many had their answer when the power went
     * @param away how long nobody was there to answer
     */
    record Found(Measured opening, int before, Duration away, long sentAgain, Map<String, Long> answers) {
    }

    Found run() throws Exception {
        try (var instance = Instance.temporary("serve"); var power = new PowerCut(instance)) {
            var community = Community.setUp(instance, "望春社区");
            UUID area;
            SeatsOpen open;
            Askers askers;
            try (var floor = Floor.below(instance.data()); var owner = floor.database().owner().connect()) {
                area = Floor.enterOnlyArea(owner);
                askers = new Askers(power::url, community.api(""), area, owner, SignedIn.make(owner, area, Role.VOLUNTEER, people));
                open = SeatsOpen.publish(community, owner, shifts, seatsOfAShift, Duration.ofSeconds(2), 10);
                open.awaitOpen(owner);
            }
            try (askers; var besides = Executors.newVirtualThreadPerTaskExecutor()) {
                var before = new int[1];
                Future<Duration> cut = besides.submit(() -> power.at(() -> (before[0] = askers.answered()) >= people / 3));
                try {
                    var outcome = new Arrivals(people, within, atOnce, 7).run(visitor -> askers.insistingOver(open));
                    return found(askers, open, area, instance, outcome, before[0], cut.get());
                } finally {
                    // Where the asking failed, its moment never comes.
                    cut.cancel(true);
                }
            }
        }
    }

    private Found found(Askers askers, SeatsOpen open, UUID area, Instance instance, ClosedLoop.Outcome outcome, int before, Duration away)
            throws Exception {
        try (var floor = Floor.below(instance.data()); var owner = floor.database().owner().connect()) {
            Floor.enterOnlyArea(owner);
            long wrong = outcome.wrong() + askers.contradictions(owner, area, open) + askers.changed(people);
            return new Found(new Measured("opening, killed", outcome.rate(), outcome.p50(), outcome.p99(), 0, wrong, outcome.seconds()),
                    before, away, askers.sentAgain(), askers.answers());
        }
    }
}
