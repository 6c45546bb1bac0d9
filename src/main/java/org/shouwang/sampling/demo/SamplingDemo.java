package org.shouwang.sampling.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Ids;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DuePerson;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Missing;
import org.shouwang.sampling.NewRound;
import org.shouwang.sampling.Purpose;
import org.shouwang.sampling.Reason;
import org.shouwang.sampling.Result;
import org.shouwang.sampling.Results;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Sampling;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteFacts;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.TableEvent;
import org.shouwang.sampling.TubeState;
import org.shouwang.sampling.Tubes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round that is over, with its results, and one in its last hours: most doors done, some with a reason, some missing. */
@Component
@Order(400)
class SamplingDemo implements DemoContent {

    private static final int POOL = 10;
    private static final int RESULTS = 120;

    private final Rounds rounds;
    private final Coverage coverage;
    private final Sampling sampling;
    private final Missing missing;
    private final Tubes tubes;
    private final Results results;
    private final Buildings buildings;
    private final AreaDay day;

    SamplingDemo(Rounds rounds, Coverage coverage, Sampling sampling, Missing missing, Tubes tubes, Results results, Buildings buildings,
            AreaDay day) {
        this.rounds = rounds;
        this.coverage = coverage;
        this.sampling = sampling;
        this.missing = missing;
        this.tubes = tubes;
        this.results = results;
        this.buildings = buildings;
        this.day = day;
    }

    @Override
    public void fill(Size size) {
        var houses = buildings.buildings();
        if (houses.isEmpty() || !rounds.newest(1).isEmpty()) {
            return;
        }
        over(houses);
        goingOn(houses);
    }

    private void over(List<Building> houses) {
        var round = begun(houses, Duration.ofHours(1));
        sample(round, site(round, "东门", 2), "A", everybody(round));
        tubes.all(round.id(), TubeState.FILLED, null, RESULTS).rows().forEach(tube -> results.enter(round.id(), tube.label(), Result.NEGATIVE));
        rounds.close(round.id());
    }

    /** Whoever is first in house order is still missing: the demo's resident lives there and is called. */
    private void goingOn(List<Building> houses) {
        var round = begun(houses, Duration.ofHours(9));
        var east = site(round, "东门", 3);
        var west = site(round, "西门", 2);
        rounds.planCallUps(round.id());
        var dice = new Random(20221121);
        var all = everybody(round).stream().filter(one -> one.visit() == null).toList();
        var sampled = new ArrayList<DuePerson>();
        var left = new ArrayList<DuePerson>();
        all.forEach(one -> (one.household().equals(all.getFirst().household()) || dice.nextInt(9) == 0 ? left : sampled).add(one));
        int half = sampled.size() / 2;
        sample(round, east, "B", sampled.subList(0, half));
        sample(round, west, "C", sampled.subList(half, sampled.size()));
        var reasons = List.of(Reason.AWAY, Reason.REFUSED, Reason.UNREACHABLE, Reason.EXEMPT, Reason.HOSPITAL, Reason.AWAY);
        for (int n = 0; n < left.size(); n++) {
            if (n % 3 == 1) {
                var reason = reasons.get(n / 3 % reasons.size());
                missing.because(round.id(), left.get(n).person(), reason, reason == Reason.AWAY ? day.today().plusDays(2) : null,
                        reason == Reason.EXEMPT ? "两天内在单位采过" : "");
            }
        }
        tubes.all(round.id(), TubeState.FILLED, null, RESULTS).rows().stream().filter(tube -> tube.closed() != null).skip(20)
                .forEach(tube -> results.enter(round.id(), tube.label(), Result.NEGATIVE));
        tubes.all(round.id(), TubeState.FILLED, null, RESULTS).rows().stream().filter(tube -> tube.closed() != null).findFirst()
                .ifPresent(tube -> results.enter(round.id(), tube.label(), Result.INVALID));
    }

    private Round begun(List<Building> houses, Duration lasts) {
        var round = rounds.plan(new NewRound(RoundId.next(), Purpose.NUCLEIC, "", day.now().plus(lasts),
                houses.stream().map(Building::id).collect(Collectors.toSet()), java.util.Set.of()));
        return rounds.start(round.id());
    }

    private Site site(Round round, String name, int lanes) {
        return rounds.addSite(SiteId.next(), round.id(), new SiteFacts(name, null, lanes, day.now(), day.now().plus(Duration.ofHours(8))));
    }

    /** In house order, as the buildings were called. */
    private List<DuePerson> everybody(Round round) {
        var all = new ArrayList<DuePerson>();
        String cursor = null;
        do {
            var page = coverage.people(round.id(), DueState.MISSING, null, cursor, 500);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Lane by lane, tube by tube; a building with pools of its own gets tubes of its own. */
    private void sample(Round round, Site site, String series, List<DuePerson> people) {
        var byRule = people.stream().collect(Collectors.groupingBy(SamplingDemo::rule, LinkedHashMap::new, Collectors.toList()));
        var events = new ArrayList<TableEvent>();
        int tube = 0;
        for (var together : byRule.values()) {
            int pool = Math.min(POOL, together.getFirst().pool());
            for (int n = 0; n < together.size(); n++) {
                if (n % pool == 0) {
                    tube++;
                }
                var label = "%s%d-%05d".formatted(series, round.number(), tube);
                events.add(new TableEvent.Register(Ids.next(), together.get(n).person(), null, label, site.id(), tube % site.facts().lanes() + 1, day.now()));
            }
        }
        for (int from = 0; from < events.size(); from += 500) {
            sampling.take(round.id(), events.subList(from, Math.min(from + 500, events.size())));
        }
    }

    private static String rule(DuePerson one) {
        UUID household = one.byHousehold() && one.household() != null ? one.household().value() : null;
        return one.pool() + "/" + household;
    }
}
