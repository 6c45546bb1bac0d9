package org.shouwang.roster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I can't come": one tap gives the seat back, at however short notice, asks those who stand by and tells the lead; why is
 * asked afterwards. Who did not come can say why as well; the lead decides whether it is excused.
 */
@Component
public class Absences {

    /** For so long a person is asked why. */
    private static final Duration ASKED_FOR = Duration.ofDays(14);
    private static final int SAID = 300;

    private final AbsenceRows rows;
    private final People people;
    private final HeldSeats held;
    private final Seats seats;
    private final Offers offers;
    private final Lookups lookups;
    private final Requests requests;
    private final Leads leads;
    private final Messenger messenger;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    Absences(AbsenceRows rows, People people, HeldSeats held, Seats seats, Offers offers, Lookups lookups, Requests requests, Leads leads, Messenger messenger, Audit audit, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.people = people;
        this.held = held;
        this.seats = seats;
        this.offers = offers;
        this.lookups = lookups;
        this.requests = requests;
        this.leads = leads;
        this.messenger = messenger;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * Whoever acts cannot come to the own shift. Before it begins the seat is freed and offered to those who stand by; afterwards
     * the person is noted as not having come, which can be excused. Who has checked in cannot say so any more.
     */
    @Transactional
    public Outcome cannotCome(RequestId request, ShiftId shift) {
        var me = people.lock(account()).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var before = requests.before(request);
        if (before.isPresent()) {
            return before.get();
        }
        var opening = lookups.of(shift, me.id(), request).orElseThrow(() -> Problem.notFound("roster.shift.unknown")).opening();
        var outcome = requests.write(new Asking(request, day.now(), account(), me.id(), shift, opening, org.shouwang.roster.Act.CANNOT_COME),
                away(request, shift, me));
        if (outcome instanceof Outcome.Done) {
            live.changed("roster");
            live.changed("roster.seats");
            live.changed("roster.mine");
            live.changed("today");
        }
        return outcome;
    }

    private Outcome away(RequestId request, ShiftId shift, Person me) {
        var now = day.now();
        offers.lock(shift);
        var seat = held.of(shift, me.id()).filter(there -> there.cameAt() == null && !there.absent() && now.isBefore(there.until())).orElse(null);
        if (seat == null) {
            return new Outcome.Refused(Refusal.by(RosterRule.NOT_YOURS));
        }
        boolean begun = !seat.from().isAfter(now);
        if (begun ? !held.markAbsent(seat.id()) : seats.free(shift, me.id(), now).isEmpty()) {
            return new Outcome.Refused(Refusal.by(RosterRule.NOT_YOURS));
        }
        rows.note(new AbsenceId(request.value()), Absence.Kind.CANNOT_COME, seat.id(), shift, me.id(), now);
        messenger.tellLead(seat.post(), "roster.told.cannot-come.", seat.until(), me.name(), seat.from());
        if (!begun) {
            offers.offerFreed(shift);
        }
        return new Outcome.Done();
    }

    /** Of whoever acts, the newest first; those that are not explained are asked about. */
    @Transactional(readOnly = true)
    public List<Absence> mine() {
        return people.ofAccount(account()).map(me -> rows.of(me.id(), day.now().minus(ASKED_FOR))).orElse(List.of());
    }

    /** Whoever was absent says why; until somebody has decided it can be said anew. */
    @Transactional
    public void explain(AbsenceId id, Absence.Reason reason, String said) {
        var absence = known(id);
        if (!isMine(absence)) {
            throw Problem.notFound("roster.absence.unknown");
        }
        if (!rows.explain(id, reason, Written.text(said, "said", SAID), day.now())) {
            throw Problem.refused("roster.absence.decided");
        }
        messenger.tellLead(absence.post(), "roster.told.explained.", day.now().plus(ASKED_FOR), absence.personName(), absence.from());
        changed();
    }

    /** At the posts that whoever acts leads; all of them for who plans the roster. The newest first. */
    @Transactional(readOnly = true)
    public Listing<Absence> page(boolean undecided, String sought, @Nullable String cursor, int size) {
        return led().map(lead -> rows.page(lead.orElse(null), undecided, sought.strip(), cursor, size)).orElse(new Listing<>(List.of(), null));
    }

    /** How many explanations wait for whoever acts. */
    @Transactional(readOnly = true)
    public int toDecide() {
        return led().map(lead -> rows.undecided(lead.orElse(null))).orElse(0);
    }

    /** Whose posts whoever acts sees: none, the own ones, or all. */
    private Optional<Optional<UUID>> led() {
        return Current.actor().may(Permission.ROSTER_EDIT, Current.area()) ? Optional.of(Optional.empty())
                : people.ofAccount(account()).map(me -> Optional.of(me.id().value()));
    }

    @Transactional(readOnly = true)
    public Absence get(AbsenceId id) {
        var absence = known(id);
        if (!isMine(absence)) {
            leads.demand(absence.post());
        }
        return absence;
    }

    /** Why, for the person and for who decides; somebody else's look is logged. */
    @Transactional
    public Absence.Why why(AbsenceId id) {
        var absence = get(id);
        if (!isMine(absence)) {
            audit.record(AuditEntry.of(Act.SEEN, "roster.audit.absence").about(account(absence)));
        }
        return rows.why(id);
    }

    /** The lead, or who plans the roster, decides whether the absence is excused; also without an explanation. Can be decided anew. */
    @Transactional
    public void decide(AbsenceId id, boolean excused, String because) {
        var absence = known(id);
        leads.demand(absence.post());
        if (isMine(absence)) {
            throw Problem.refused("roster.absence.own");
        }
        var decision = excused ? Absence.Decision.EXCUSED : Absence.Decision.NOT_EXCUSED;
        rows.decide(id, decision, Written.text(because, "because", SAID), day.now());
        held.excuse(absence.seat(), absence.person(), excused);
        messenger.tell(new AccountId(account(absence)), excused ? "roster.told.excused." : "roster.told.not-excused.", day.now().plus(ASKED_FOR), absence.from());
        changed();
    }

    private boolean isMine(Absence absence) {
        return people.ofAccount(account()).filter(me -> me.id().equals(absence.person())).isPresent();
    }

    private UUID account(Absence absence) {
        return people.all(List.of(absence.person())).get(absence.person()).account().value();
    }

    private Absence known(AbsenceId id) {
        return rows.find(id).orElseThrow(() -> Problem.notFound("roster.absence.unknown"));
    }

    private void changed() {
        live.changed("roster");
        live.changed("roster.mine");
        live.changed("today");
    }

    private static AccountId account() {
        return new AccountId(Current.actor().id());
    }
}
