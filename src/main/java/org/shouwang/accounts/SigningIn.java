package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.shouwang.accounts.Attempts.Limit;
import org.shouwang.accounts.SignInOutcome.In;
import org.shouwang.accounts.SignInOutcome.Locked;
import org.shouwang.accounts.SignInOutcome.Wait;
import org.shouwang.accounts.SignInOutcome.Wrong;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Getting in and out. Trying costs a count before anything is compared; an unknown phone answers like a wrong password
 * and takes as long. Comparing a password takes tens of milliseconds of processor, so it happens outside transactions.
 */
@Component
public class SigningIn {

    /** How long after coming in by code a new password can be set without the old one. */
    static final Duration FRESH = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Roles roles;
    private final KeptPasswords kept;
    private final Passwords passwords;
    private final Sessions sessions;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Known known;
    private final ObjectProvider<SmsChannel> sms;
    private final Audit audit;
    private final Clock clock;

    SigningIn(Accounts accounts, Roles roles, KeptPasswords kept, Passwords passwords, Sessions sessions,
            OneTimeCodes codes, Attempts attempts, Known known, ObjectProvider<SmsChannel> sms, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.kept = kept;
        this.passwords = passwords;
        this.sessions = sessions;
        this.codes = codes;
        this.attempts = attempts;
        this.known = known;
        this.sms = sms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The device somebody signs in from.
     *
     * @param name what it says it is
     * @param address where it is on the network
     * @param remember stay signed in for 30 days instead of 12 hours
     */
    public record Device(String name, String address, boolean remember) {

        Sessions.Place place() {
            return new Sessions.Place(name, address);
        }
    }

    /** A code on paper: eight digits to type, a secret for a QR code, good once until then. */
    public record Paper(Account account, String digits, String secret, Instant until) {

        @Override
        public String toString() {
            return "Paper[" + account.id() + "]";
        }
    }

    /** By phone and password. */
    public SignInOutcome withPassword(PhoneNumber phone, String password, Device device) {
        return trying(phone, device, () -> {
            var hash = kept.of(phone);
            if (!passwords.matches(password, hash.orElse(null))) {
                return Optional.empty();
            }
            var account = accounts.byPhone(phone);
            account.filter(it -> passwords.outdated(hash.get()))
                    .ifPresent(it -> kept.upgrade(it.id(), hash.get(), passwords.hash(password)));
            return account;
        }, false);
    }

    /** By phone and one-time code, whether it came by message or was handed out. */
    public SignInOutcome withCode(PhoneNumber phone, String digits, Device device) {
        return trying(phone, device, () -> accounts.byPhone(phone)
                .filter(account -> codes.use(account.id(), digits.strip(), clock.instant())), true);
    }

    /** By the QR code on a paper. */
    public SignInOutcome withPaper(String secret, Device device) {
        var tooMany = attempts.count(Limit.LINK_BY_ADDRESS, device.address());
        if (tooMany.isPresent()) {
            return new Wait(tooMany.get());
        }
        return codes.use(secret, clock.instant()).flatMap(accounts::find)
                .<SignInOutcome>map(account -> enter(account, device, true)).orElseGet(Wrong::new);
    }

    /** Whose paper a QR code is, to be asked before it is used up: opening a link must not spend it. */
    public Optional<Account> paperOf(String secret) {
        return codes.ownerOf(secret, clock.instant()).flatMap(accounts::find);
    }

    /** For somebody whom another party has vouched for: the organisation's own sign-in, or the set-up. */
    public SignInOutcome vouchedFor(Account account, Device device) {
        return enter(account, device, false);
    }

    /** Whether codes can be sent to phones. */
    public boolean sendsCodes() {
        return sms.getIfAvailable() != null;
    }

    /**
     * Sends a code to a phone, if it belongs to somebody; what is answered is the same if not.
     *
     * @return when to come again, if there were too many
     */
    public Optional<Instant> sendCode(PhoneNumber phone, String address) {
        var channel = sms.getIfAvailable();
        if (channel == null) {
            throw Problem.of(Problem.Kind.UNAVAILABLE, "accounts.code.no-channel");
        }
        var wait = attempts.count(Limit.CODE_BY_ADDRESS, address)
                .or(() -> attempts.count(Limit.CODE_BY_PHONE, phone.text()));
        if (wait.isEmpty()) {
            accounts.byPhone(phone).filter(account -> !account.locked()).ifPresent(account -> {
                var told = codes.make(account.id(), false, null, clock.instant());
                channel.sendCode(phone, told.digits(), (int) OneTimeCodes.BY_MESSAGE.toMinutes());
            });
        }
        return wait;
    }

    /**
     * Makes a code to be handed to somebody in person, good once and for a day. Whoever hands it out could use it, so
     * that only somebody who could give all of the person's roles may.
     *
     * @throws Problem {@code accounts.person.elsewhere}
     */
    @Transactional
    public Paper handOutCode(AccountId to) {
        Current.demand(Permission.ACCOUNTS_EDIT);
        roles.demandAbove(to);
        var account = accounts.get(to);
        var told = codes.make(to, true, Roles.by(), clock.instant());
        audit.record(AuditEntry.of(Act.ALLOWED, "accounts.audit.code-handed-out").about(to.value()));
        return new Paper(account, told.digits(), told.secret(), told.until());
    }

    /** Whether this device may set a password without the old one: it came in by code a moment ago. */
    @Transactional(readOnly = true)
    public boolean freshByCode(String secret) {
        return sessions.codeAt(Secrets.hash(secret)).filter(at -> at.plus(FRESH).isAfter(clock.instant())).isPresent();
    }

    /**
     * Sets a new password and signs out the person's other devices.
     *
     * @param old the password until now; not asked for from a device that came in by code within the last 15 minutes
     * @throws Problem {@code accounts.password.old-wrong}, or the new one would be guessed
     */
    public void changePassword(AccountId id, String old, String wanted, String secret) {
        var account = accounts.get(id);
        Passwords.demandGood(wanted, account.phone(), "wanted");
        if (!freshByCode(secret)) {
            demandPassword(id, old, "old");
        }
        kept.replace(id, passwords.hash(wanted), secret);
        audit.record(AuditEntry.of(Act.CHANGED, "accounts.audit.password").about(id.value()));
        known.changed();
    }

    /**
     * Refuses unless this is the person's password: before something that a borrowed device must not do.
     *
     * @throws Problem {@code accounts.password.old-wrong} at {@code field}, {@code accounts.sign-in.wait}
     */
    public void demandPassword(AccountId id, String typed, String field) {
        var phone = accounts.get(id).phone();
        attempts.count(Limit.SIGN_IN_BY_PHONE, phone.text()).ifPresent(until -> {
            throw Problem.of(Problem.Kind.TOO_MANY, "accounts.sign-in.wait", until);
        });
        if (!passwords.matches(typed, kept.of(phone).orElse(null))) {
            throw Problem.invalid("accounts.password.old-wrong").at(field, "accounts.password.old-wrong");
        }
        attempts.forget(Limit.SIGN_IN_BY_PHONE, phone.text());
    }

    /** The devices on which the person is signed in, this one first. */
    @Transactional(readOnly = true)
    public List<Session> devices(AccountId account, String secret) {
        return sessions.of(account, Secrets.hash(secret), clock.instant());
    }

    @Transactional
    public void signOut(String secret) {
        sessions.end(Secrets.hash(secret));
        known.changed();
    }

    /** Signs one of the person's devices out. */
    @Transactional
    public void signOut(AccountId account, UUID session) {
        sessions.end(account, session);
        known.changed();
    }

    /** Signs the person out on every device, this one included. */
    @Transactional
    public void signOutEverywhere(AccountId account) {
        sessions.endAll(account, null);
        known.changed();
    }

    private SignInOutcome trying(PhoneNumber phone, Device device, Supplier<Optional<Account>> proof, boolean byCode) {
        var wait = attempts.count(Limit.SIGN_IN_BY_ADDRESS, device.address())
                .or(() -> attempts.count(Limit.SIGN_IN_BY_PHONE, phone.text()));
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        var proven = proof.get();
        if (proven.isEmpty()) {
            return new Wrong();
        }
        attempts.forget(Limit.SIGN_IN_BY_PHONE, phone.text());
        attempts.takeBack(Limit.SIGN_IN_BY_ADDRESS, device.address());
        return enter(proven.get(), device, byCode);
    }

    private SignInOutcome enter(Account account, Device device, boolean byCode) {
        if (account.locked()) {
            return new Locked();
        }
        var now = clock.instant();
        if (byCode) {
            accounts.provePhone(account.id());
        }
        var secret = sessions.begin(account.id(), device.place(), device.remember(), byCode, now);
        var person = new Actor(Actor.Kind.PERSON, account.id().value(), account.name(), List.of());
        Current.run(person, null, () -> audit.record(AuditEntry.of(Act.SIGNED_IN, byCode ? "accounts.audit.signed-in-by-code" : "accounts.audit.signed-in")));
        return new In(account, secret, now.plus(device.remember() ? Sessions.REMEMBERED : Sessions.A_DAY_S_WORK),
                device.remember());
    }
}
