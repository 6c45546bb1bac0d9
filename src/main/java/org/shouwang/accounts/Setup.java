package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start: whoever can read the console gets a link, opens a community with it and becomes its admin. The link
 * works while no area has an admin, and for a day; a new one can be asked for at any time.
 */
@Component
public class Setup {

    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final SetupRows rows;
    private final HeldRoles held;
    private final Areas areas;
    private final Accounts accounts;
    private final Roles roles;
    private final SigningIn signingIn;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Setup(SetupRows rows, HeldRoles held, Areas areas, Accounts accounts, Roles roles, SigningIn signingIn,
            Audit audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.held = held;
        this.areas = areas;
        this.accounts = accounts;
        this.roles = roles;
        this.signingIn = signingIn;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The way in.
     *
     * @param path below the program's address, e.g. {@code /setup/…}
     */
    public record Link(String path, Instant until) {
    }

    /** How far it is; texts are empty where nothing was said yet. */
    public record Progress(AreaId area, AccountId account, String language, String name, String code, String region, ZoneId zone) {
    }

    /** The community as the wizard asks for it. */
    public record Community(String name, String code, String region, ZoneId zone) {
    }

    /** Who becomes the admin. */
    public record FirstAdmin(@Personal(value = "so that others know who acts", kept = Kept.ACCOUNT) String name,
            @Personal(value = "to sign in and to be called", kept = Kept.ACCOUNT) PhoneNumber phone, String password) {

        @Override
        public String toString() {
            return "FirstAdmin[" + phone + "]";
        }
    }

    /** What came of finishing. */
    public sealed interface Outcome {

        record Done(Area area, SignInOutcome.In signIn) implements Outcome {
        }

        /** Somebody else with the link was faster, or there is an admin by now. */
        record AlreadyDone() implements Outcome {
        }
    }

    /** Whether nobody can administer anything yet. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return !held.anyAdminAnywhere();
    }

    /** A new link, if one is needed; told once, older ones go on working until they end. */
    @Transactional
    public Optional<Link> link() {
        if (!needed()) {
            return Optional.empty();
        }
        var secret = Secrets.make();
        var until = clock.instant().plus(GOOD_FOR);
        rows.addLink(Secrets.hash(secret), until);
        return Optional.of(new Link("/setup/" + secret, until));
    }

    /** How far the set-up is, for whoever has a link that is still good; empty for everybody else. */
    @Transactional
    public Optional<Progress> open(String secret) {
        return rows.isGood(Secrets.hash(secret), clock.instant()) && needed() ? Optional.of(rows.begin()) : Optional.empty();
    }

    @Transactional
    public Progress speak(String secret, Locale language) {
        demandLink(secret);
        rows.language(language.toLanguageTag());
        return rows.begin();
    }

    /**
     * Notes what community it will be.
     *
     * @throws Problem {@code accounts.setup.name}, {@code .code} or {@code .region} at the field that is not right
     */
    @Transactional
    public Progress describe(String secret, Community community) {
        demandLink(secret);
        demandGood(community);
        rows.community(community);
        return rows.begin();
    }

    /**
     * Opens the community with its first admin, signed in.
     *
     * @throws Problem {@code platform.area.code-taken}, {@code accounts.password.*}, {@code accounts.setup.*}
     */
    public Outcome finish(String secret, FirstAdmin admin, SigningIn.Device device) {
        var progress = open(secret).orElse(null);
        if (progress == null) {
            return new Outcome.AlreadyDone();
        }
        demandGood(new Community(progress.name(), progress.code(), progress.region(), progress.zone()));
        Passwords.demandGood(admin.password(), admin.phone(), "password");
        var area = new Area(progress.area(), progress.code(), progress.name(), AreaKind.COMMUNITY, progress.region(), progress.zone());
        var account = Current.as(Actor.system("setup"), area.id(), () -> transaction.execute(status -> begin(area, progress, admin)));
        return account == null ? new Outcome.AlreadyDone()
                : new Outcome.Done(area, (SignInOutcome.In) signingIn.vouchedFor(account, device));
    }

    private @Nullable Account begin(Area area, Progress progress, FirstAdmin admin) {
        if (!rows.finish(clock.instant()) || !needed()) {
            return null;
        }
        areas.open(area);
        var language = progress.language().isEmpty() ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(progress.language());
        var account = accounts.register(new NewAccount(progress.account(), admin.phone(), admin.name(), admin.password(), language)).account();
        audit.record(AuditEntry.of(Act.ADDED, "accounts.audit.set-up"));
        roles.give(NewRole.of(account.id(), Role.ADMIN));
        return account;
    }

    private void demandLink(String secret) {
        if (open(secret).isEmpty()) {
            throw Problem.notFound("accounts.setup.over");
        }
    }

    private static void demandGood(Community community) {
        NewArea.demandGood(community.name(), community.code(), community.region());
    }
}
