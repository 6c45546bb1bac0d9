package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys for other programs to the current area: each with its own permissions and end, told once, taken back at any time. */
@Component
public class Tokens {

    private static final String PREFIX = "sw_";
    private static final Duration LONGEST = Duration.ofDays(366);

    private final TokenRows rows;
    private final Known known;
    private final Audit audit;
    private final Clock clock;

    Tokens(TokenRows rows, Known known, Audit audit, Clock clock) {
        this.rows = rows;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token to be made; {@code id} is made by whoever asks. */
    public record NewToken(UUID id, String name, Set<Permission> permissions, Instant until) {
        public NewToken {
            permissions = Set.copyOf(permissions);
        }
    }

    /** A token with its secret, which is told this once. */
    public record Told(Token token, String secret) {

        @Override
        public String toString() {
            return "Told[" + token.id() + "]";
        }
    }

    /**
     * Makes a token for the person who asks.
     *
     * @throws Problem {@code accounts.token.permissions} for none, or one that the person does not have;
     *         {@code accounts.token.until} for an end that is past or more than a year away; {@code accounts.token.person}
     *         when a program asks; {@code accounts.token.told} for an id that was used: the secret is told once only
     */
    @Transactional
    public Told make(NewToken wanted) {
        Current.demand(Permission.TOKENS_EDIT);
        var actor = Current.actor();
        var now = clock.instant();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw Problem.refused("accounts.token.person");
        }
        if (wanted.name().isBlank()) {
            throw Problem.invalid("accounts.token.name").at("name", "accounts.token.name");
        }
        if (wanted.permissions().isEmpty() || !wanted.permissions().stream().allMatch(it -> actor.may(it, Current.area()))) {
            throw Problem.invalid("accounts.token.permissions").at("permissions", "accounts.token.permissions");
        }
        if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("accounts.token.until").at("until", "accounts.token.until");
        }
        var secret = PREFIX + Secrets.make();
        var token = new Token(wanted.id(), wanted.name().strip(), secret.substring(secret.length() - 4),
                wanted.permissions(), actor.id(), now, wanted.until(), null, null);
        if (!rows.add(Current.area(), token, Secrets.hash(secret))) {
            throw Problem.refused("accounts.token.told");
        }
        audit.record(AuditEntry.of(Act.ALLOWED, "accounts.audit.token-made").detail("token=" + token.id() + " permissions=" + token.permissions().size()));
        return new Told(token, secret);
    }

    /** The permissions that a token made now could have. */
    public Set<Permission> possible() {
        return Arrays.stream(Permission.values()).filter(it -> Current.actor().may(it, Current.area()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** Every token of the area, also those that ended, newest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        Current.demand(Permission.TOKENS_EDIT);
        return rows.of(Current.area());
    }

    /** Takes a token back. Taking it back again changes nothing. */
    @Transactional
    public void revoke(UUID id) {
        Current.demand(Permission.TOKENS_EDIT);
        if (!rows.exists(Current.area(), id)) {
            throw Problem.notFound("accounts.token.unknown");
        }
        rows.revoke(Current.area(), id, clock.instant());
        audit.record(AuditEntry.of(Act.ALLOWED, "accounts.audit.token-revoked").detail("token=" + id));
        known.changed();
    }
}
