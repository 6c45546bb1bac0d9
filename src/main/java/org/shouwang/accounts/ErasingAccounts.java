package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.jobs.Job;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts of people who hold no role any more, anywhere: erased by an admin of an area in which they had one, and by
 * themselves when the time has passed for which such an account is kept. Nobody is erased who can still do something.
 */
@Component
public class ErasingAccounts implements Job {

    private static final int PIECE = 100;

    private final Leavers leavers;
    private final Roles roles;
    private final Known known;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    /** @param days how long an account is kept after its last role; half a year, as long as the log at least */
    ErasingAccounts(Leavers leavers, Roles roles, Known known, Audit audit, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock, @Value("${shouwang.accounts.keep-days:180}") long days) {
        this.leavers = leavers;
        this.roles = roles;
        this.known = known;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** How long an account without a role is kept. */
    public Duration kept() {
        return kept;
    }

    /**
     * Erases the account of somebody who had a role in the current area.
     *
     * @throws Problem {@code accounts.person.unknown} for somebody who never was anything here; {@code accounts.erase.has-roles}
     */
    @Transactional
    public void erase(AccountId account) {
        Current.demand(Permission.ERASE);
        roles.ofOneFromHere(account);
        if (!eraseIfNothingHeld(account)) {
            throw Problem.refused("accounts.erase.has-roles");
        }
    }

    private boolean eraseIfNothingHeld(AccountId account) {
        if (!leavers.holdsNothing(account, clock.instant())) {
            return false;
        }
        leavers.erase(account);
        audit.record(AuditEntry.of(Act.ERASED, "accounts.audit.erased").about(account.value()));
        events.publishEvent(new AccountErased(account));
        known.changed();
        return true;
    }

    @Override
    public String name() { return "accounts.erase"; }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    /** Each in a transaction of its own: one that got a role at the last moment stays, and the others go. */
    @Override
    public Result run() {
        var due = leavers.since(clock.instant().minus(kept), PIECE);
        long gone = due.stream().filter(account -> Boolean.TRUE.equals(transaction.execute(status -> eraseIfNothingHeld(account)))).count();
        return due.size() == PIECE && gone > 0 ? Result.more(gone) : Result.done(gone);
    }
}
