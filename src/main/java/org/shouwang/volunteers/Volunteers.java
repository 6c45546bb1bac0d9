package org.shouwang.volunteers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.platform.Actor;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who can help in the current area. Somebody reports for duty, is confirmed by the community or serves at once as
 * it has said, rests, comes back, leaves. One who is signed in knows about the own record; others ask for a permission, and a
 * role narrowed to buildings sees who lives in them.
 */
@Component
public class Volunteers {

    private static final String UNKNOWN = "volunteers.unknown";

    private final VolunteerRows rows;
    private final Counted counted;
    private final ProofRows proofs;
    private final Deployments deployments;
    private final Settings settings;
    private final AgeBounds ages;
    private final Accounts accounts;
    private final DutyRole role;
    private final Audit audit;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Volunteers(VolunteerRows rows, Counted counted, ProofRows proofs, Deployments deployments, Settings settings, AgeBounds ages,
            Accounts accounts, DutyRole role, Audit audit, LiveUpdates live, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.counted = counted;
        this.proofs = proofs;
        this.deployments = deployments;
        this.settings = settings;
        this.ages = ages;
        this.accounts = accounts;
        this.role = role;
        this.audit = audit;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The record of whoever acts; empty for somebody who has not reported here. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> me() {
        return ofAccount(new AccountId(Current.actor().id()));
    }

    @Transactional(readOnly = true)
    public Optional<Volunteer> ofAccount(AccountId account) {
        return rows.ofAccount(account);
    }

    /** Somebody in the buildings that the actor may see; the own record always. */
    @Transactional(readOnly = true)
    public Optional<Volunteer> find(VolunteerId id) {
        return rows.find(id).filter(Volunteers::visible);
    }

    /** Refuses unless it is the own record, or one that the actor may see. */
    void demandSight(VolunteerId id) {
        var there = find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
        if (!own(there)) {
            Current.demand(Permission.VOLUNTEERS_READ);
        }
    }

    /** Those of them whom the actor may see. */
    List<VolunteerId> visible(Collection<VolunteerId> ids) {
        return all(ids).stream().filter(Volunteers::visible).map(Volunteer::id).toList();
    }

    /** Those of them that are there, by name: for lists of other modules, which show no more than the permission to see them allows. */
    @Transactional(readOnly = true)
    public List<Volunteer> all(Collection<VolunteerId> ids) {
        return ids.isEmpty() ? List.of() : rows.all(ids);
    }

    @Transactional(readOnly = true)
    public Listing<Volunteer> page(VolunteerQuery query, @Nullable String cursor, int size) {
        return rows.page(query, scope(), cursor, size);
    }

    @Transactional(readOnly = true)
    public int count(VolunteerQuery query) {
        return rows.count(query, scope());
    }

    @Transactional(readOnly = true)
    public DutySettings settings() {
        return settings.get();
    }

    @Transactional
    public DutySettings settings(DutySettings wanted) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        settings.set(wanted);
        return settings.get();
    }

    /**
     * Whoever acts reports for duty. Doing it again changes nothing; who left comes back this way.
     *
     * @param consent to what is kept and what for
     * @throws Problem {@code volunteers.consent}, {@code volunteers.age}, {@code volunteers.elsewhere}; {@code volunteers.no-person}
     *         for a program
     */
    @Transactional
    public Volunteer reportForDuty(VolunteerId id, VolunteerFacts facts, boolean consent) {
        var actor = Current.actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw Problem.refused("volunteers.no-person");
        }
        if (!consent) {
            throw Problem.invalid("volunteers.consent").at("consent", "volunteers.consent");
        }
        ages.demand(facts.born());
        var account = new AccountId(actor.id());
        var now = clock.instant();
        var first = settings.get().confirm() ? VolunteerState.WAITING : VolunteerState.ACTIVE;
        deployments.begin(Set.of(account), now);
        rows.add(List.of(new Volunteer(id, account, facts, Set.of(), Set.of(), first, "", now, now, 1)), now);
        var there = rows.ofAccount(account).orElseThrow();
        if (EnumSet.of(VolunteerState.LEFT, VolunteerState.DECLINED).contains(there.state())) {
            rows.edit(there.id(), there.version(), facts, now);
            rows.move(there.id(), EnumSet.of(there.state()), first, "", now);
        }
        if (first == VolunteerState.ACTIVE) {
            role.giveByRule(account);
        }
        return told(there.id());
    }

    /**
     * Enters people who serve from now on; whoever is there already stays as they are, and who had left comes back. Accounts are
     * found by phone, or made. Whoever enters people answers for what is said that they can do: a proof can be noted later.
     *
     * @return those that there are now, in the order asked for
     */
    @Transactional
    public List<Volunteer> take(List<NewVolunteer> some) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var now = clock.instant();
        var known = new ArrayList<Volunteer>();
        for (var one : some) {
            ages.demand(one.facts().born());
            var account = accounts.register(new NewAccount(one.account(), one.facts().phone(), one.facts().name(), null,
                    Locale.SIMPLIFIED_CHINESE)).account().id();
            known.add(new Volunteer(one.id(), account, one.facts(), Set.of(), Set.of(), VolunteerState.ACTIVE, "", now, null, 1));
        }
        deployments.begin(known.stream().map(Volunteer::account).toList(), now);
        proofs.vouch(rows.add(known, now), now);
        known.forEach(one -> role.give(one.account()));
        audit.record(AuditEntry.of(Act.ADDED, "volunteers.audit.taken").about(known.stream().map(it -> it.account().value()).toList())
                .detail("rows=" + known.size()));
        var there = known.stream().flatMap(one -> rows.ofAccount(one.account()).stream()).toList();
        there.stream().filter(one -> known.stream().noneMatch(it -> it.id().equals(one.id()))).forEach(one -> rows.move(one.id(),
                EnumSet.of(VolunteerState.LEFT, VolunteerState.DECLINED, VolunteerState.WAITING), VolunteerState.ACTIVE, "", now));
        tell(there.stream().map(Volunteer::id).collect(Collectors.toSet()));
        var after = rows.all(there.stream().map(Volunteer::id).toList()).stream().collect(Collectors.toMap(Volunteer::id, Function.identity()));
        return there.stream().map(one -> after.get(one.id())).toList();
    }

    /** The same of people whom a work unit sends: they come for it. */
    List<Volunteer> takeFrom(OrganisationId unit, List<NewVolunteer> some) {
        var there = take(some);
        rows.joinUnit(there.stream().map(Volunteer::id).toList(), unit);
        return there;
    }

    /** The work unit that sent somebody needs the person elsewhere: not the contact ends the service, the rule does. */
    void recalled(VolunteerId id, String unit) {
        Current.run(Actor.system("volunteers"), Current.area(), () -> leave(id, unit));
    }

    /** @throws Problem stale; {@code volunteers.age} */
    @Transactional
    public Volunteer edit(VolunteerId id, long version, VolunteerFacts facts) {
        var own = demandMine(id);
        ages.demand(facts.born());
        if (!rows.edit(id, version, facts, own ? clock.instant() : null)) {
            throw Problem.stale();
        }
        return told(id);
    }

    /** Serves from now on. Confirming again changes nothing. */
    @Transactional
    public Volunteer confirm(VolunteerId id) {
        return decide(id, VolunteerState.ACTIVE, "");
    }

    @Transactional
    public Volunteer decline(VolunteerId id, String reason) {
        return decide(id, VolunteerState.DECLINED, reason);
    }

    private Volunteer decide(VolunteerId id, VolunteerState to, String reason) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var there = find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
        if (rows.move(id, EnumSet.of(VolunteerState.WAITING), to, reason, clock.instant())) {
            if (to == VolunteerState.ACTIVE) {
                role.give(there.account());
            } else {
                deployments.end(there.account());
            }
            audit.record(AuditEntry.of(Act.ALLOWED, to == VolunteerState.ACTIVE ? "volunteers.audit.confirmed" : "volunteers.audit.declined")
                    .about(there.account().value()).because(reason));
        }
        return told(id);
    }

    /**
     * Whoever acts agrees to what the community has entered. Agreeing again changes nothing; to take it back is {@link #erase}.
     *
     * @throws Problem {@code volunteers.unknown} for somebody who has no record here
     */
    @Transactional
    public Volunteer agree() {
        var me = me().orElseThrow(() -> Problem.notFound(UNKNOWN));
        rows.agree(me.id(), clock.instant());
        return told(me.id());
    }

    /** Takes no seats for now, or again. */
    @Transactional
    public Volunteer rest(VolunteerId id, boolean resting) {
        demandMine(id);
        rows.move(id, EnumSet.of(resting ? VolunteerState.ACTIVE : VolunteerState.RESTING),
                resting ? VolunteerState.RESTING : VolunteerState.ACTIVE, "", clock.instant());
        return told(id);
    }

    /** Serves here no longer, and may serve elsewhere. What was done stays. */
    @Transactional
    public Volunteer leave(VolunteerId id, String reason) {
        demandMine(id);
        var there = rows.find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
        if (rows.move(id, EnumSet.of(VolunteerState.WAITING, VolunteerState.ACTIVE, VolunteerState.RESTING), VolunteerState.LEFT, reason,
                clock.instant())) {
            deployments.end(there.account());
        }
        return told(id);
    }

    /** The person takes consent back: what is kept about the volunteer is destroyed. */
    @Transactional
    public void erase(VolunteerId id) {
        demandMine(id);
        rows.find(id).ifPresent(there -> {
            deployments.end(there.account());
            rows.erase(id);
            audit.record(AuditEntry.of(Act.ERASED, "volunteers.audit.erased").about(there.account().value()));
            events.publishEvent(new VolunteerErased(Current.area(), id));
            live.changed("volunteers");
        });
    }

    /** What the day has changed. @return for how many */
    @Transactional
    int countAnew() {
        var changed = counted.refresh(null);
        if (!changed.isEmpty()) {
            tell(changed);
        }
        return changed.size();
    }

    private Volunteer told(VolunteerId id) {
        tell(Set.of(id));
        return rows.find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
    }

    /** What counts of what these people say may be different now: others hear of them. */
    void tell(Set<VolunteerId> some) {
        counted.refresh(some);
        events.publishEvent(new VolunteersChanged(Current.area(), some));
        live.changed("volunteers");
        live.changed("today");
    }

    /** Whether it is the own record; another one asks for the permission, for its building too. */
    boolean demandMine(VolunteerId id) {
        var there = rows.find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
        if (own(there)) {
            return true;
        }
        Current.demand(Permission.VOLUNTEERS_EDIT);
        if (!visible(there)) {
            throw Problem.notFound(UNKNOWN);
        }
        return false;
    }

    private static boolean own(Volunteer volunteer) {
        return volunteer.account().value().equals(Current.actor().id());
    }

    private static boolean visible(Volunteer volunteer) {
        return own(volunteer) || switch (scope()) {
            case BuildingScope.WholeArea all -> true;
            case BuildingScope.Only only -> volunteer.facts().home() != null && only.covers(volunteer.facts().home().value());
        };
    }

    static BuildingScope scope() {
        return Current.actor().buildingsFor(Permission.VOLUNTEERS_READ, Current.area());
    }
}
