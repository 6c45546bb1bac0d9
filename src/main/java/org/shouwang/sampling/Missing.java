package org.shouwang.sampling;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of those who are missing: each gets a reason or a visit. Saying the same again changes nothing. */
@Component
public class Missing {

    private final DueRows rows;
    private final RoundRows rounds;
    private final Coverage coverage;
    private final RoundSeal seal;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    Missing(DueRows rows, RoundRows rounds, Coverage coverage, RoundSeal seal, Audit audit, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.rounds = rounds;
        this.coverage = coverage;
        this.seal = seal;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * Says why somebody is not sampled.
     *
     * @param until the last day of being away or in hospital; due again on the next one, null for as long as nobody says otherwise
     * @param words needed for an exemption
     */
    @Transactional
    public DuePerson because(RoundId round, UUID person, Reason reason, @Nullable LocalDate until, String words) {
        var said = Written.line(words, "words", 200);
        if (reason == Reason.EXEMPT && said.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("words", "sampling.problem.exempt-why");
        }
        var end = reason.mayEnd() ? until : null;
        if (end != null && end.isBefore(day.today())) {
            throw Problem.invalid("platform.problem.check").at("until", "sampling.problem.until-past");
        }
        var sealed = said.isEmpty() ? null : seal.seal(round, said, RoundSeal.reason(round, person));
        return changed(round, person, rows.reason(open(round), person, reason, end, sealed, reach()));
    }

    /** A reason that holds no more: somebody is back, or changed their mind. */
    @Transactional
    public DuePerson dueAgain(RoundId round, UUID person) {
        return changed(round, person, rows.reason(open(round), person, null, null, null, reach()));
    }

    /** Puts somebody on the door list, or takes them off it. */
    @Transactional
    public DuePerson visit(RoundId round, UUID person, @Nullable VisitKind visit) {
        return changed(round, person, rows.visit(open(round), person, visit, reach()));
    }

    /** A pair stood before the door and went away without a sample. */
    @Transactional
    public DuePerson knocked(RoundId round, UUID person, boolean refused) {
        var here = Reach.of(Permission.SAMPLING_REGISTER);
        if (!rows.knocked(open(round), person, refused ? Reason.REFUSED : Reason.UNREACHABLE, day.now(), here)) {
            throw coverage.person(round, person).isPresent() ? Problem.refused("sampling.problem.sampled-meanwhile")
                    : Problem.notFound("sampling.problem.not-due");
        }
        return changed(round, person, true);
    }

    private RoundId open(RoundId id) {
        var round = rounds.find(id).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        if (round.state() == RoundState.CLOSED) {
            throw Problem.refused("sampling.problem.closed");
        }
        return id;
    }

    private DuePerson changed(RoundId round, UUID person, boolean there) {
        var now = there ? coverage.person(round, person).orElse(null) : null;
        if (now == null) {
            throw Problem.notFound("sampling.problem.not-due");
        }
        audit.record(AuditEntry.of(Act.CHANGED, "sampling.audit.reason").about(person));
        live.changed(Topics.round(round));
        if (now.building() != null) {
            live.changed(Topics.building(now.building().value()));
        }
        return now;
    }

    private static Reach reach() {
        return Reach.of(Permission.SAMPLING_READ);
    }
}
