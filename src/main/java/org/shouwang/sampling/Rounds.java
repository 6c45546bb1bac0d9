package org.shouwang.sampling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of the current area: planned, running, closed. Ids are made by the client; planning under the same id again
 * changes nothing.
 */
@Component
public class Rounds {

    private final RoundRows rows;
    private final DueList due;
    private final Coverage coverage;
    private final Rules rules;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Buildings buildings;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final AreaDay day;
    private final CallUpNotices callUps;

    Rounds(RoundRows rows, DueList due, Coverage coverage, Rules rules, Incidents incidents, IncidentLog log, Buildings buildings,
            LiveUpdates live, ApplicationEventPublisher events, AreaDay day, CallUpNotices callUps) {
        this.rows = rows;
        this.due = due;
        this.coverage = coverage;
        this.rules = rules;
        this.incidents = incidents;
        this.log = log;
        this.buildings = buildings;
        this.live = live;
        this.events = events;
        this.day = day;
        this.callUps = callUps;
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(RoundId id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Round get(RoundId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
    }

    /** The newest rounds first; follow-ups are with the round that they follow. */
    @Transactional(readOnly = true)
    public List<Round> newest(int most) {
        return rows.newest(most);
    }

    /** Rounds and follow-ups that are planned or running, the oldest first. */
    @Transactional(readOnly = true)
    public List<Round> notClosed() {
        return rows.notClosed();
    }

    /** The round that is on: the newest one of its own that is running. */
    @Transactional(readOnly = true)
    public Optional<Round> running() {
        return rows.notClosed().stream().filter(round -> round.running() && round.follows() == null).reduce((older, newer) -> newer);
    }

    @Transactional(readOnly = true)
    public List<Round> followUps(RoundId of) {
        return rows.followUps(of);
    }

    /** Plans a round and freezes who is due in it. The rules in force today are kept with it. */
    @Transactional
    public Round plan(NewRound round) {
        var known = rows.find(round.id());
        if (known.isPresent()) {
            return known.get();
        }
        if (!round.dueBy().isAfter(day.now())) {
            throw Problem.invalid("platform.problem.check").at("dueBy", "sampling.problem.deadline-past");
        }
        var there = buildings.buildings().stream().map(Building::id).collect(Collectors.toSet());
        if (!there.containsAll(round.buildings())) {
            throw Problem.notFound("sampling.problem.building");
        }
        try {
            rows.add(round, incidents.current().map(incident -> incident.id().value()).orElse(null), rules.today().version(), null,
                    RoundState.PLANNED, day.now());
        } catch (DuplicateKeyException e) {
            // Somebody planned another round in the same moment and has its number.
            throw Problem.stale();
        }
        var planned = get(round.id());
        if (round.scope() == Scope.BUILDINGS) {
            due.freeze(planned, round.buildings());
        } else {
            due.freezePersons(planned, round.persons());
        }
        tell(round.id());
        return planned;
    }

    /** When nobody has said another deadline: by the rules, so long after now. */
    @Transactional(readOnly = true)
    public Instant usualDeadline() {
        return day.now().plus(rules.today().time(RuleKey.ROUND_DEADLINE));
    }

    @Transactional
    public Round describe(RoundId id, long version, String title, Instant dueBy) {
        if (!rows.describe(id, version, Written.line(title, "title", 40), dueBy)) {
            throw get(id).state() == RoundState.CLOSED ? Problem.refused("sampling.problem.closed") : Problem.stale();
        }
        tell(id);
        return get(id);
    }

    /** Starts a round: who is due is read from the register once more, zones that were drawn meanwhile count. */
    @Transactional
    public Round start(RoundId id) {
        var round = rows.lock(id).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        if (round.state() == RoundState.CLOSED) {
            throw Problem.refused("sampling.problem.closed");
        }
        if (round.state() == RoundState.PLANNED) {
            if (round.scope() == Scope.BUILDINGS) {
                due.freeze(round, rows.buildings(id).stream().map(RoundBuilding::building).collect(Collectors.toSet()));
            }
            if (coverage.whole(id).due() == 0) {
                throw Problem.refused("sampling.problem.nobody-due");
            }
            rows.start(id, day.now());
            log.note(Text.of("sampling.log.started", Names.of(round), coverage.whole(id).due()), "/rounds/" + id);
            events.publishEvent(new RoundStarted(Current.area(), id));
            callUps.tell(get(id), List.of());
            tell(id);
        }
        return get(id);
    }

    /** Closes a round. Who is missing stays on its list; a table's events from before are still taken. */
    @Transactional
    public Round close(RoundId id) {
        var round = rows.lock(id).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        if (round.state() == RoundState.PLANNED) {
            throw Problem.refused("sampling.problem.not-started");
        }
        if (rows.close(id, day.now())) {
            var count = coverage.whole(id);
            log.note(Text.of("sampling.log.closed", Names.of(round), count.due(), count.sampled(), count.missing()), "/rounds/" + id);
            events.publishEvent(new RoundClosed(Current.area(), id));
            tell(id);
        }
        return get(id);
    }

    @Transactional(readOnly = true)
    public List<Site> sites(RoundId round) {
        return rows.sites(round);
    }

    @Transactional(readOnly = true)
    public Optional<Site> site(SiteId id) {
        return rows.site(id);
    }

    /** Refuses a second site of the same name in the round. */
    @Transactional
    public Site addSite(SiteId id, RoundId round, SiteFacts facts) {
        changeable(round);
        try {
            rows.addSite(id, round, facts);
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
        tell(round);
        return rows.site(id).orElseThrow();
    }

    @Transactional
    public Site editSite(SiteId id, long version, SiteFacts facts) {
        var site = knownSite(id);
        changeable(site.round());
        try {
            if (!rows.editSite(id, version, facts)) {
                throw Problem.stale();
            }
        } catch (DuplicateKeyException e) {
            throw nameTaken();
        }
        tell(site.round());
        return rows.site(id).orElseThrow();
    }

    /** Refuses once the site has filled a tube. */
    @Transactional
    public void removeSite(SiteId id) {
        var site = rows.site(id);
        if (site.isPresent()) {
            changeable(site.get().round());
            if (!rows.removeSite(id)) {
                throw Problem.refused("sampling.problem.site-used", site.get().name());
            }
            tell(site.get().round());
        }
    }

    @Transactional(readOnly = true)
    public List<RoundBuilding> buildings(RoundId round) {
        return rows.buildings(round);
    }

    /** What a round of this size needs, and how long the sites that it has will take. */
    @Transactional(readOnly = true)
    public Suggestion suggestion(Round round) {
        var count = coverage.whole(round.id());
        return Suggestion.of(count.due() - count.exempt() - count.away(), rules.of(round.rules()), rows.sites(round.id()));
    }

    /** Plans anew which building is called to which site when, for those still missing; while the round goes on, they are told. */
    @Transactional
    public List<RoundBuilding> planCallUps(RoundId id) {
        var round = changeable(id);
        var sites = rows.sites(id);
        if (sites.isEmpty()) {
            throw Problem.refused("sampling.problem.no-sites");
        }
        var order = buildings.buildings().stream().map(Building::id).toList();
        var before = rows.buildings(id);
        var inOrder = before.stream().sorted(java.util.Comparator.comparingInt(one -> order.indexOf(one.building()))).toList();
        var people = coverage.buildings(id).entrySet().stream().collect(Collectors.toMap(java.util.Map.Entry::getKey, e -> e.getValue().missing()));
        rows.callUps(id, CallUpOrder.of(inOrder, people, sites, rules.of(round.rules()).whole(RuleKey.RATE_PER_LANE)));
        callUps.tell(round, before);
        tell(id);
        return rows.buildings(id);
    }

    /** The round, if it may still be changed; nobody closes it meanwhile. */
    private Round changeable(RoundId id) {
        var round = rows.lock(id).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        if (round.state() == RoundState.CLOSED) {
            throw Problem.refused("sampling.problem.closed");
        }
        return round;
    }

    private Site knownSite(SiteId id) {
        return rows.site(id).orElseThrow(() -> Problem.notFound("sampling.site.unknown"));
    }

    private static Problem nameTaken() {
        return Problem.refused("sampling.problem.site-name").at("name", "sampling.problem.site-name");
    }

    private void tell(RoundId round) {
        live.changed(Topics.round(round));
        live.changed("sampling");
        live.changed("today");
    }

    /** The buildings of a round that the actor may see, all of them for those whose role is not narrowed. */
    @Transactional(readOnly = true)
    public Set<BuildingId> seen(RoundId round) {
        var reach = Reach.of(org.shouwang.platform.Permission.SAMPLING_READ);
        return rows.buildings(round).stream().map(RoundBuilding::building).filter(reach::covers).collect(Collectors.toSet());
    }
}
