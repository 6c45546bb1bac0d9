package org.shouwang.accounts;

import java.util.concurrent.ThreadLocalRandom;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.stereotype.Component;

/** People with accounts, for tests. */
@Component
public class AccountsFixtures {

    public static final String PASSWORD = "three calm herons";
    public static final SigningIn.Device PHONE = new SigningIn.Device("test", "192.0.2.1", false);

    private final Accounts accounts;
    private final Roles roles;
    private final SigningIn signingIn;

    AccountsFixtures(Accounts accounts, Roles roles, SigningIn signingIn) {
        this.accounts = accounts;
        this.roles = roles;
        this.signingIn = signingIn;
    }

    /** A number of no real network. */
    public static PhoneNumber somePhone() {
        return new PhoneNumber("199" + "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)));
    }

    public Account person() {
        return accounts.register(NewAccount.of(somePhone(), "测试甲", PASSWORD)).account();
    }

    public Account person(AreaId area, Role role) {
        var person = person();
        Current.run(Actor.system("test"), area, () -> roles.give(NewRole.of(person.id(), role)));
        return person;
    }

    /** The cookie's value of a device on which the person is signed in. */
    public String signedIn(Account person) {
        return ((SignInOutcome.In) signingIn.vouchedFor(person, PHONE)).secret();
    }

    public static Actor actor(Account person, AreaId area, Role role) {
        return new Actor(Actor.Kind.PERSON, person.id().value(), person.name(),
                java.util.List.of(org.shouwang.platform.Grant.of(area, role)));
    }
}
