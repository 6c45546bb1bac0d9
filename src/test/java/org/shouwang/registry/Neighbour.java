package org.shouwang.registry;

import java.util.List;

import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;

/** Somebody who lives behind the door 1-1-101 with a child, and signs in with a phone that was proven. */
public record Neighbour(Actor person, Resident me, HouseholdCard family) {

    public static Neighbour of(RegistryFixtures home, Accounts accounts, SigningIn signingIn) {
        home.building("1号楼");
        var phone = new PhoneNumber("199" + home.area().id().value().toString().replaceAll("[^0-9]", "9").substring(24).substring(0, 8));
        var family = home.household("1-1-101", List.of(NewResident.of(ResidentFacts.of("程小满", Relation.HEAD).calledAt(phone.text())),
                NewResident.of(ResidentFacts.of("程小雪", Relation.CHILD))));
        var account = accounts.register(NewAccount.of(phone, "程小满", null)).account();
        var paper = home.here(() -> signingIn.handOutCode(account.id()));
        signingIn.withCode(phone, paper.digits(), new SigningIn.Device("test", "127.0.0.1", false));
        return new Neighbour(new Actor(Actor.Kind.PERSON, account.id().value(), account.name(),
                List.of(Grant.of(home.area().id(), Role.RESIDENT))), family.head().orElseThrow(), family);
    }
}
