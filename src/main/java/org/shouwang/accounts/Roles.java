package org.shouwang.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may do in the current area. Three rules hold throughout: nobody gives or takes what they could not do
 * themselves; an area that has an admin keeps one; a change counts at once on this node and within seconds on others.
 */
@Component
public class Roles {

    private final HeldRoles held;
    private final Accounts accounts;
    private final Known known;
    private final Audit audit;
    private final Clock clock;

    Roles(HeldRoles held, Accounts accounts, Known known, Audit audit, Clock clock) {
        this.held = held;
        this.accounts = accounts;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roles that the current actor could give somebody here. */
    @Transactional(readOnly = true)
    public List<Role> givable() {
        return Arrays.stream(Role.values()).filter(role -> mayGive(role, Set.of())
                || Current.actor().grants().stream().anyMatch(grant -> grant.area().equals(Current.area())
                        && !grant.buildings().isEmpty() && mayGive(role, grant.buildings()))).toList();
    }

    /**
     * Gives a role; one that the person already has is narrowed and ended as asked.
     *
     * @throws Problem {@code accounts.role.beyond-yours}; {@code accounts.role.last-admin} when the area's only lasting
     *         admin would be narrowed; {@code accounts.role.past} for an end that is over
     */
    @Transactional
    public HeldRole give(NewRole wanted) {
        Current.demand(Permission.ACCOUNTS_EDIT);
        return giveAsAsked(wanted);
    }

    /** For somebody who was accepted: deciding that is a permission of its own, giving beyond one's own is still refused. */
    HeldRole giveAsAsked(NewRole wanted) {
        accounts.get(wanted.account());
        demandGivable(wanted.role(), wanted.buildings());
        demandFuture(wanted.until());
        var given = keepingAnAdmin(() -> held.give(wanted, Current.area(), by(), clock.instant()));
        changed("accounts.audit.role-given", given);
        return given;
    }

    /**
     * Narrows a role to other buildings, or gives it another end.
     *
     * @throws Problem {@code accounts.stale} when it changed meanwhile; otherwise as {@link #give}
     */
    @Transactional
    public HeldRole change(UUID id, long version, Set<UUID> buildings, @Nullable Instant until) {
        Current.demand(Permission.ACCOUNTS_EDIT);
        var before = get(id);
        demandGivable(before.role(), before.buildings());
        demandGivable(before.role(), buildings);
        demandFuture(until);
        keepingAnAdmin(() -> {
            if (!held.change(Current.area(), id, version, buildings, until)) {
                throw Problem.of(Problem.Kind.STALE, "accounts.stale");
            }
            return true;
        });
        var after = get(id);
        changed("accounts.audit.role-changed", after);
        return after;
    }

    /**
     * Ends a role now; everybody may lay down an own one. Ending it again changes nothing.
     *
     * @throws Problem {@code accounts.role.last-admin}, {@code accounts.role.beyond-yours}
     */
    @Transactional
    public HeldRole end(UUID id) {
        var before = get(id);
        if (!Current.actor().id().equals(before.account().value())) {
            Current.demand(Permission.ACCOUNTS_EDIT);
            demandGivable(before.role(), before.buildings());
        }
        if (keepingAnAdmin(() -> held.end(Current.area(), id, by(), clock.instant()))) {
            changed("accounts.audit.role-ended", before);
        }
        return get(id);
    }

    /** Takes an end back. */
    @Transactional
    public HeldRole resume(UUID id) {
        Current.demand(Permission.ACCOUNTS_EDIT);
        var before = get(id);
        demandGivable(before.role(), before.buildings());
        if (held.resume(Current.area(), id)) {
            changed("accounts.audit.role-resumed", before);
        }
        return get(id);
    }

    /**
     * Locks somebody out of the program, or lets them in again; their devices are signed out.
     *
     * @throws Problem {@code accounts.person.elsewhere} when the person also has roles that the actor could not give, in
     *         this area or another; {@code accounts.role.last-admin}; {@code accounts.lock.self}
     */
    @Transactional
    public void lock(AccountId account, boolean locked) {
        Current.demand(Permission.ACCOUNTS_EDIT);
        demandAbove(account);
        if (Current.actor().id().equals(account.value())) {
            throw Problem.refused("accounts.lock.self");
        }
        keepingAnAdmin(() -> {
            accounts.lock(account, locked);
            return true;
        });
        audit.record(AuditEntry.of(Act.ALLOWED, locked ? "accounts.audit.locked" : "accounts.audit.unlocked").about(account.value()));
        known.changed();
    }

    /** What the person has and had in the current area, what holds first. */
    @Transactional(readOnly = true)
    public List<HeldRole> of(AccountId account) {
        return held.ever(account, Current.area());
    }

    /**
     * The same of somebody who is or was something here: to this area everybody else is nobody, whatever they are elsewhere.
     *
     * @throws Problem {@code accounts.person.unknown}
     */
    @Transactional(readOnly = true)
    public List<HeldRole> ofOneFromHere(AccountId account) {
        var ever = of(account);
        if (ever.isEmpty()) {
            throw Problem.notFound("accounts.person.unknown");
        }
        return ever;
    }

    /** What the person has now, in every area: for the person's own page only. */
    @Transactional(readOnly = true)
    public List<HeldRole> everywhere(AccountId account) {
        return held.heldBy(account, clock.instant());
    }

    /** Refuses unless the current actor may act in this person's stead: see {@link Authority#standsAbove}. */
    void demandAbove(AccountId account) {
        accounts.get(account);
        if (!Authority.standsAbove(Current.actor(), held.heldBy(account, clock.instant()))) {
            throw Problem.refused("accounts.person.elsewhere");
        }
    }

    /** What command of an area reaches has changed. */
    void areasMoved() {
        known.changed();
    }

    private HeldRole get(UUID id) {
        return held.find(Current.area(), id).orElseThrow(() -> Problem.notFound("accounts.role.unknown"));
    }

    private void demandGivable(Role role, Set<UUID> buildings) {
        if (!mayGive(role, buildings)) {
            throw Problem.refused("accounts.role.beyond-yours").at("role", "accounts.role.beyond-yours");
        }
    }

    private boolean mayGive(Role role, Set<UUID> buildings) {
        return Authority.covers(Current.actor(), Current.area(), role, buildings);
    }

    private void demandFuture(@Nullable Instant until) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw Problem.invalid("accounts.role.past").at("until", "accounts.role.past");
        }
    }

    /** Does it, unless the area had a lasting admin before and would have none afterwards; then nothing is changed. */
    private <T> T keepingAnAdmin(Supplier<T> change) {
        AreaId area = Current.area();
        boolean had = !held.lastingAdmins(area).isEmpty();
        T done = change.get();
        if (had && held.lastingAdmins(area).isEmpty()) {
            throw Problem.refused("accounts.role.last-admin");
        }
        return done;
    }

    /** Every change of what somebody may do stands in the log, with the buildings as a number only. */
    private void changed(String action, HeldRole role) {
        audit.record(AuditEntry.of(Act.ALLOWED, action).about(role.account().value()).detail("role=accounts.role." + role.role()
                + (role.buildings().isEmpty() ? "" : " buildings=" + role.buildings().size())
                + (role.until() == null ? "" : " until=" + role.until())));
        known.changed();
    }

    static @Nullable UUID by() {
        var actor = Current.actor();
        return actor.kind() == Actor.Kind.SYSTEM ? null : actor.id();
    }
}
