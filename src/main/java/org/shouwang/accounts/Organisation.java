package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Signing in through one's own organisation (OpenID Connect). Whoever comes back is known by what was linked before, by
 * the phone number that the organisation has verified, or because they were signed in when they set out. Nobody gets an
 * account or a role by it.
 */
@Component
@ConditionalOnProperty("shouwang.oidc.issuer")
public class Organisation {

    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    private final OrganisationClient client;
    private final Identities identities;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final Audit audit;
    private final Clock clock;

    Organisation(OrganisationClient client, Identities identities, Accounts accounts, SigningIn signingIn, Audit audit, Clock clock) {
        this.client = client;
        this.identities = identities;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where the browser goes.
     *
     * @param state to be kept by the browser: only the one that set out may come back
     */
    public record WayThere(String address, String state) {
    }

    /** Who came back, and where they wanted to go. */
    public record Back(SignInOutcome outcome, String next) {
    }

    public String name() {
        return client.name();
    }

    /** @param self who is signed in and wants the organisation linked; null to sign in */
    public WayThere setOut(String redirect, String next, @Nullable AccountId self) {
        var state = Secrets.make();
        var errand = new Identities.Errand(Secrets.make(), Secrets.make(), redirect, next, self == null ? null : self.value());
        var address = client.wayThere(state, errand);
        identities.begin(state, errand, clock.instant().plus(ON_THE_WAY));
        return new WayThere(address, state);
    }

    /**
     * @param keptState what the browser kept when it set out
     * @param self who is signed in now; must be whoever set out
     * @throws Problem {@code accounts.organisation.lost} for a way back that nobody set out on, {@code .no-account},
     *         {@code .other} for somebody else's, {@code .refused}, {@code .away}
     */
    public Back comeBack(String state, String keptState, String code, @Nullable AccountId self, SigningIn.Device device) {
        var errand = state.equals(keptState) ? identities.end(state, clock.instant()).orElse(null) : null;
        if (errand == null) {
            throw Problem.refused("accounts.organisation.lost");
        }
        var user = client.whoCameBack(state, code, errand);
        var known = identities.find(client.issuer(), user.getSubject()).orElse(null);
        if (errand.account() != null) {
            var setOut = new AccountId(errand.account());
            if (!setOut.equals(self) || known != null && !known.equals(setOut)) {
                throw Problem.refused("accounts.organisation.other");
            }
            known = setOut;
        }
        var account = known == null ? byVerifiedPhone(client.verifiedPhone(user)) : accounts.get(known);
        identities.link(client.issuer(), user.getSubject(), account.id(), clock.instant());
        audit.record(AuditEntry.of(Act.SIGNED_IN, "accounts.audit.organisation").about(account.id().value()));
        return new Back(signingIn.vouchedFor(account, device), errand.next());
    }

    private Account byVerifiedPhone(@Nullable String phone) {
        if (phone != null && PhoneNumber.read(phone) instanceof PhoneNumber.Reading.Good(var good)) {
            var account = accounts.byPhone(good);
            if (account.isPresent()) {
                return account.get();
            }
        }
        throw Problem.refused("accounts.organisation.no-account");
    }
}
