package org.shouwang.sampling;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.registry.ResidentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the laboratory said, entered by hand. Negative closes the tube's people at once. Positive is said by two people: the
 * first claims it, another one confirms. A positive or invalid pool opens its follow-up in the same moment: a round of its
 * own in which each of its people is due for a single sample; who is negative there is released by that very result.
 */
@Component
public class Results {

    private final TubeRows rows;
    private final RoundRows rounds;
    private final DueRows due;
    private final Rules rules;
    private final IncidentLog log;
    private final Audit audit;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final AreaDay day;

    Results(TubeRows rows, RoundRows rounds, DueRows due, Rules rules, IncidentLog log, Audit audit, LiveUpdates live,
            ApplicationEventPublisher events, AreaDay day) {
        this.rows = rows;
        this.rounds = rounds;
        this.due = due;
        this.rules = rules;
        this.log = log;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.day = day;
    }

    /**
     * Enters what the laboratory said of a tube. The same again by the same person changes nothing.
     *
     * @throws Problem when the tube has another result already, or was claimed positive and this says otherwise
     */
    @Transactional
    public Tube enter(RoundId round, String label, Result result) {
        var tube = rows.lock(Label.of(label)).filter(found -> found.round().equals(round) && found.people() > 0)
                .orElseThrow(() -> Problem.notFound("sampling.problem.no-such-tube").at("tube", "sampling.problem.no-such-tube"));
        var next = next(tube, result);
        if (next != tube.state()) {
            rows.result(tube, next, result, Current.actor(), day.now());
            audit.record(AuditEntry.of(Act.CHANGED, "sampling.audit.result").about(people(tube)));
            if (next == TubeState.FOLLOW_UP) {
                followUp(tube, result);
            }
            closeIfAnswered(round);
            tell(round);
        }
        return rows.find(tube.label()).orElseThrow();
    }

    private TubeState next(Tube tube, Result result) {
        return switch (tube.state()) {
            case FILLED -> first(result);
            case CLAIMED -> {
                if (result != Result.POSITIVE) {
                    throw Problem.refused("sampling.problem.claimed", tube.claimedName());
                }
                yield Current.actor().id().equals(tube.claimedBy()) ? TubeState.CLAIMED : TubeState.FOLLOW_UP;
            }
            case CLEAR -> {
                // A negative that was typed by mistake must not stand; the other way round needs a new sample.
                if (result == Result.INVALID) {
                    throw Problem.refused("sampling.problem.has-result");
                }
                yield first(result);
            }
            case FOLLOW_UP -> {
                if (result != tube.result()) {
                    throw Problem.refused("sampling.problem.has-result");
                }
                yield TubeState.FOLLOW_UP;
            }
        };
    }

    private static TubeState first(Result result) {
        return switch (result) {
            case NEGATIVE -> TubeState.CLEAR;
            case POSITIVE -> TubeState.CLAIMED;
            case INVALID -> TubeState.FOLLOW_UP;
        };
    }

    /** A positive that was claimed by mistake; whoever looks again may say so. */
    @Transactional
    public Tube withdraw(RoundId round, String label) {
        var tube = rows.lock(Label.of(label)).filter(found -> found.round().equals(round))
                .orElseThrow(() -> Problem.notFound("sampling.problem.no-such-tube"));
        if (tube.state() == TubeState.CLAIMED) {
            rows.result(tube, TubeState.FILLED, null, Current.actor(), day.now());
            audit.record(AuditEntry.of(Act.CHANGED, "sampling.audit.withdrawn").about(people(tube)));
            tell(round);
        }
        return rows.find(tube.label()).orElseThrow();
    }

    /** Notes that everybody of the tube was told to stay in and wait for the single sample. */
    @Transactional
    public Round told(RoundId followUp) {
        var round = rounds.lock(followUp).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        if (round.follows() == null) {
            throw Problem.notFound("sampling.round.unknown");
        }
        if (round.toldAt() == null) {
            rounds.told(followUp, day.now());
            log.note(Text.of("sampling.log.told", round.follows(), Duration.between(round.createdAt(), day.now()).toMinutes()), "/rounds/" + followUp);
            tell(followUp);
        }
        return rounds.find(followUp).orElseThrow();
    }

    /** A single tube that is positive is a person's own result: nobody else is sampled again for it. */
    private void followUp(Tube tube, Result result) {
        var origin = rounds.find(tube.round()).orElseThrow();
        if (tube.single() && result == Result.POSITIVE) {
            log.note(Text.of("sampling.log.single-positive", tube.label()), "/rounds/" + origin.id() + "/tubes/" + tube.label());
            return;
        }
        var members = rows.specimens(tube.label());
        var persons = members.stream().map(one -> new ResidentId(one.person() == null ? one.id().value() : one.person())).collect(Collectors.toSet());
        if (persons.isEmpty()) {
            return;
        }
        var said = rules.of(origin.rules());
        var round = new NewRound(RoundId.next(), origin.purpose(), "", day.now().plus(said.time(RuleKey.POSITIVE_RESAMPLE)), Set.of(), persons);
        rounds.add(round, origin.incident() == null ? null : origin.incident().value(), origin.rules(), tube.label(), RoundState.RUNNING, day.now());
        due.putTube(round.id(), tube.label());
        log.note(Text.of("sampling.log.follow-up", tube.label(), persons.size()), "/rounds/" + round.id());
        events.publishEvent(new FollowUpOpened(Current.area(), round.id(), tube.label()));
        tell(round.id());
    }

    private void closeIfAnswered(RoundId id) {
        var round = rounds.find(id).orElseThrow();
        if (round.follows() != null && round.running() && rows.answered(id) && rounds.close(id, day.now())) {
            log.note(Text.of("sampling.log.follow-up-over", round.follows()), "/rounds/" + id);
            events.publishEvent(new RoundClosed(Current.area(), id));
        }
    }

    private List<java.util.UUID> people(Tube tube) {
        return rows.specimens(tube.label()).stream().map(Specimen::person).filter(java.util.Objects::nonNull).toList();
    }

    private void tell(RoundId round) {
        live.changed(Topics.round(round));
        live.changed("sampling");
        live.changed("today");
    }
}
