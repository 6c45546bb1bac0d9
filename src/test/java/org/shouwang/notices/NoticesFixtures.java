package org.shouwang.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.registry.HouseholdCard;
import org.shouwang.registry.NewResident;
import org.shouwang.registry.RegistryFixtures;
import org.shouwang.registry.Relation;
import org.shouwang.registry.ResidentFacts;

/** Notices, and people who live behind a door and sign in. */
public final class NoticesFixtures {

    /** Somebody with a proven phone, and the household of which this is the head. */
    public record Neighbour(Actor actor, HouseholdCard household) {
    }

    private NoticesFixtures() {
    }

    public static NoticeFacts facts(String headline, Urgency urgency) {
        return new NoticeFacts(headline, "正文第一行。\n第二行。", urgency, Instant.now().plus(Duration.ofDays(2)));
    }

    public static Neighbour neighbour(RegistryFixtures home, Accounts accounts, SigningIn signingIn, String door, String name) {
        var phone = AccountsFixtures.somePhone();
        var household = home.household(door, List.of(NewResident.of(ResidentFacts.of(name, Relation.HEAD).calledAt(phone.text()))));
        var account = accounts.register(NewAccount.of(phone, name, null)).account();
        var paper = home.here(() -> signingIn.handOutCode(account.id()));
        signingIn.withCode(phone, paper.digits(), new SigningIn.Device("test", "127.0.0.1", false));
        return new Neighbour(new Actor(Actor.Kind.PERSON, account.id().value(), name, List.of(Grant.of(home.area().id(), Role.RESIDENT))), household);
    }
}
