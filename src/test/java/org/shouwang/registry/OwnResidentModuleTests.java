package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OwnResidentModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired OwnResident own;

    private RegistryFixtures home;
    private PhoneNumber phone;
    private HouseholdCard family;

    @BeforeEach
    void aFamilyThatSharesAPhone() {
        home = RegistryFixtures.in(areas, buildings, registry);
        home.building("1号楼");
        phone = new PhoneNumber("199" + home.area().id().value().toString().replaceAll("[^0-9]", "9").substring(24).substring(0, 8));
        family = home.household("1-1-101", List.of(
                NewResident.of(ResidentFacts.of("程小满", Relation.HEAD).calledAt(phone.text())),
                NewResident.of(ResidentFacts.of("程小雪", Relation.CHILD).calledAt(phone.text()))));
    }

    @Test
    void somebody_who_has_proven_the_phone_is_the_resident_of_the_same_name_and_nobody_else() {
        var account = account("程小满");
        prove(account);
        assertThat(recordsOf(account)).containsExactly(family.head().orElseThrow().id().value());
        assertThat(Current.as(person(account), home.area().id(), () -> own.about(person(account)))).singleElement()
                .satisfies(part -> assertThat(part.facts()).extracting("value").contains("程小满", phone.text()));
    }

    @Test
    void a_phone_that_is_only_claimed_shows_nothing() {
        assertThat(recordsOf(account("程小满"))).isEmpty();
    }

    @Test
    void another_name_on_the_same_phone_shows_nothing() {
        var account = account("王大力");
        prove(account);
        assertThat(recordsOf(account)).isEmpty();
    }

    private Account account(String name) {
        return accounts.register(NewAccount.of(phone, name, null)).account();
    }

    private void prove(Account account) {
        var paper = home.here(() -> signingIn.handOutCode(account.id()));
        signingIn.withCode(phone, paper.digits(), new SigningIn.Device("test", "127.0.0.1", false));
    }

    private Set<UUID> recordsOf(Account account) {
        return Current.as(person(account), home.area().id(), () -> own.of(person(account)));
    }

    private Actor person(Account account) {
        return new Actor(Actor.Kind.PERSON, account.id().value(), account.name(), List.of(Grant.of(home.area().id(), Role.RESIDENT)));
    }
}
