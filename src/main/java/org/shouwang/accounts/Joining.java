package org.shouwang.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Attempts.Limit;
import org.shouwang.accounts.JoinRequest.State;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joining a community by the QR link on its poster: at once, or after somebody looked, as the community sets. What is
 * answered never tells whether a phone has an account already.
 */
@Component
public class Joining {

    private static final String TOPIC = "accounts.joining";

    private final JoinRequests requests;
    private final JoiningRules rules;
    private final Posters posters;
    private final Accounts accounts;
    private final Roles roles;
    private final HeldRoles held;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Known known;
    private final Audit audit;
    private final LiveUpdates live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Joining(JoinRequests requests, JoiningRules rules, Posters posters, Accounts accounts, Roles roles, HeldRoles held,
            Passwords passwords, Attempts attempts, Known known, Audit audit, LiveUpdates live, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.posters = posters;
        this.accounts = accounts;
        this.roles = roles;
        this.held = held;
        this.passwords = passwords;
        this.attempts = attempts;
        this.known = known;
        this.audit = audit;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What somebody sees who opens the link. */
    public record Invitation(AreaId area, JoiningModes modes) {

        public boolean open() {
            return modes.residents() != JoiningMode.CLOSED || modes.volunteers() != JoiningMode.CLOSED;
        }
    }

    /** Which community a poster's link leads to; empty for a link that was never made or was taken back. */
    public Optional<Invitation> invitation(String token) {
        return posters.areaOf(token).map(area -> Current.as(Actor.system("joining"), area, () ->
                transaction.execute(status -> new Invitation(area, rules.of(area)))));
    }

    /**
     * Asks to join. Asking again with the same id, or as the same person, changes nothing.
     *
     * @param self the account of somebody who is signed in: phone and name are then known, not claimed
     * @param address where it comes from, for the limit on tries
     * @throws Problem {@code accounts.join.*} at the field that is not right, {@code accounts.password.*}
     */
    public JoinOutcome ask(String token, NewJoin join, @Nullable AccountId self, String address) {
        var wait = attempts.count(Limit.JOIN_BY_ADDRESS, address)
                .or(() -> attempts.count(Limit.JOIN_BY_PHONE, join.phone().text()));
        if (wait.isPresent()) {
            return new JoinOutcome.Wait(wait.get());
        }
        var invitation = invitation(token).orElse(null);
        if (invitation == null || invitation.modes().of(join.role()) == JoiningMode.CLOSED) {
            return new JoinOutcome.Closed();
        }
        demandGood(join);
        var hash = join.password() == null ? null : passwords.hash(join.password());
        var outcome = Current.as(Actor.system("joining"), invitation.area(), () -> transaction.execute(status ->
                note(join, hash, self, invitation.modes().of(join.role()))));
        known.changed();
        return outcome;
    }

    private JoinOutcome note(NewJoin join, @Nullable String hash, @Nullable AccountId self, JoiningMode mode) {
        var area = Current.area();
        boolean fresh = requests.add(area, join, hash, clock.instant());
        if (!fresh) {
            return requests.find(area, join.id()).map(it -> answer(it.request().state(), mode)).orElseGet(() -> answer(State.WAITING, mode));
        }
        tellWhoeverDecides();
        var owner = accounts.byPhone(join.phone());
        boolean sure = owner.isEmpty() || owner.get().id().equals(self);
        if (mode == JoiningMode.AT_ONCE && sure) {
            requests.move(area, join.id(), State.WAITING, State.ACCEPTED, null, clock.instant());
            takeIn(join.id());
            return new JoinOutcome.Accepted();
        }
        return answer(State.WAITING, mode);
    }

    /** Somebody who claims the phone of an account is told the same as everybody else, but a person looks. */
    private static JoinOutcome answer(State state, JoiningMode mode) {
        return switch (state) {
            case WAITING -> mode == JoiningMode.AT_ONCE ? new JoinOutcome.Accepted() : new JoinOutcome.Waiting();
            case ACCEPTED -> new JoinOutcome.Accepted();
            case DECLINED -> new JoinOutcome.Declined();
        };
    }

    /** How many wait in the current area. */
    @Transactional(readOnly = true)
    public int waiting() {
        return requests.waiting(Current.area());
    }

    /** Those who wait, or were decided, the oldest first. */
    @Transactional(readOnly = true)
    public Listing<JoinRequest> page(State state, @Nullable String cursor, int size) {
        Current.demand(Permission.JOINING_DECIDE);
        return requests.page(Current.area(), state, Keyset.read(cursor, 2), size);
    }

    /**
     * Takes somebody in. Accepting again changes nothing.
     *
     * @throws Problem {@code accounts.join.unknown}; {@code accounts.join.decided} when somebody else has declined
     */
    @Transactional
    public JoinRequest accept(UUID id) {
        if (decide(id, State.ACCEPTED)) {
            takeIn(id);
        }
        return get(id).request();
    }

    /** Declines. Declining again changes nothing. Refusals as {@link #accept}. */
    @Transactional
    public JoinRequest decline(UUID id) {
        decide(id, State.DECLINED);
        return get(id).request();
    }

    /**
     * Takes a decision back: the person waits again, and the role that came of it ends.
     *
     * @throws Problem {@code accounts.join.again} when the person has asked anew meanwhile
     */
    @Transactional
    public JoinRequest undo(UUID id) {
        Current.demand(Permission.JOINING_DECIDE);
        var wanted = get(id);
        try {
            if (requests.move(Current.area(), id, wanted.request().state(), State.WAITING, null, clock.instant())
                    && wanted.role() != null) {
                audit.record(AuditEntry.of(Act.ALLOWED, "accounts.audit.role-ended").about(wanted.account()).detail("role=accounts.role." + wanted.request().role()));
                held.end(Current.area(), wanted.role(), Roles.by(), clock.instant());
                known.changed();
            }
            tellWhoeverDecides();
        } catch (DuplicateKeyException e) {
            throw Problem.refused("accounts.join.again");
        }
        return get(id).request();
    }

    /** Whom the current area takes in. */
    @Transactional(readOnly = true)
    public JoiningModes modes() {
        return rules.of(Current.area());
    }

    /** @throws Problem {@code accounts.stale} when somebody else changed it meanwhile */
    @Transactional
    public void set(JoiningModes modes) {
        Current.demand(Permission.AREA_EDIT);
        rules.set(Current.area(), modes);
        audit.record(AuditEntry.of(Act.CHANGED, "accounts.audit.joining-set").detail("joining-residents=accounts.joining-mode." + modes.residents() + " joining-volunteers=accounts.joining-mode." + modes.volunteers()));
    }

    /** The path of the current area's joining link, made if there is none. */
    @Transactional
    public String link() {
        Current.demand(Permission.JOINING_DECIDE);
        return "/join/" + posters.token(Current.area(), Roles.by(), clock.instant());
    }

    /** Makes posters that hang on walls worthless, and a new link. */
    @Transactional
    public String replaceLink() {
        Current.demand(Permission.JOINING_DECIDE);
        posters.revoke(Current.area(), clock.instant());
        audit.record(AuditEntry.of(Act.CHANGED, "accounts.audit.poster-replaced"));
        return link();
    }

    private boolean decide(UUID id, State to) {
        Current.demand(Permission.JOINING_DECIDE);
        if (requests.move(Current.area(), id, State.WAITING, to, Roles.by(), clock.instant())) {
            tellWhoeverDecides();
            audit.record(AuditEntry.of(Act.CHANGED, to == State.ACCEPTED ? "accounts.audit.join-accepted" : "accounts.audit.join-declined").about(id));
            return true;
        }
        if (get(id).request().state() != to) {
            throw Problem.refused("accounts.join.decided");
        }
        return false;
    }

    /** Gives the account and the role; where the decider is narrowed to some buildings, so is the role. */
    private void takeIn(UUID id) {
        var wanted = get(id);
        var join = wanted.request();
        var account = accounts.insert(new NewAccount(new AccountId(id), join.phone(), join.name(), null, wanted.language()),
                wanted.password()).account();
        boolean has = held.heldBy(account.id(), clock.instant()).stream()
                .anyMatch(it -> it.area().equals(Current.area()) && it.role() == join.role());
        UUID given = null;
        if (!has) {
            var buildings = switch (Current.actor().buildingsFor(Permission.JOINING_DECIDE, Current.area())) {
                case BuildingScope.WholeArea all -> Set.<UUID>of();
                case BuildingScope.Only only -> only.buildings();
            };
            given = roles.giveAsAsked(new NewRole(Ids.next(), account.id(), join.role(), buildings, null)).id();
        }
        requests.accepted(Current.area(), id, account.id(), given);
    }

    /** Open lists and the home of whoever decides show it without a reload. */
    private void tellWhoeverDecides() {
        live.changed(Current.area(), TOPIC, Permission.JOINING_DECIDE);
        live.changed(Current.area(), "today", Permission.JOINING_DECIDE);
    }

    private JoinRequests.Wanted get(UUID id) {
        return requests.find(Current.area(), id).orElseThrow(() -> Problem.notFound("accounts.join.unknown"));
    }

    private static void demandGood(NewJoin join) {
        if (join.name().isEmpty() || join.name().length() > 40) {
            throw Problem.invalid("accounts.join.name").at("name", "accounts.join.name");
        }
        if (!join.consent()) {
            throw Problem.invalid("accounts.join.consent").at("consent", "accounts.join.consent");
        }
        if (join.password() != null) {
            Passwords.demandGood(join.password(), join.phone(), "password");
        }
    }
}
