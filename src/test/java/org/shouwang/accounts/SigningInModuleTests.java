package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.PHONE;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgramTest
class SigningInModuleTests {

    @Autowired Accounts accounts;
    @Autowired Areas areas;
    @Autowired SigningIn signingIn;
    @Autowired SignIns signIns;
    @Autowired Roles roles;
    @Autowired AccountsFixtures people;
    @Autowired JdbcClient jdbc;

    @Test
    void somebody_signs_in_with_phone_and_password_and_is_known_with_all_roles() {
        var here = TestAreas.newCommunity(areas);
        var there = TestAreas.newCommunity(areas);
        var person = people.person(here.id(), Role.COORDINATOR);
        Current.run(Actor.system("test"), there.id(), () -> roles.give(NewRole.of(person.id(), Role.VOLUNTEER)));

        var in = (SignInOutcome.In) signingIn.withPassword(person.phone(), PASSWORD, PHONE);

        var actor = signIns.bySession(in.secret()).orElseThrow();
        assertThat(actor.id()).isEqualTo(person.id().value());
        assertThat(actor.has(Role.COORDINATOR, here.id())).isTrue();
        assertThat(actor.has(Role.VOLUNTEER, there.id())).isTrue();
        assertThat(actor.has(Role.COORDINATOR, there.id())).isFalse();
    }

    @Test
    void an_unknown_phone_and_a_wrong_password_get_the_same_answer() {
        var person = people.person();
        assertThat(signingIn.withPassword(person.phone(), "not the password", PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(signingIn.withPassword(somePhone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void twenty_guesses_at_the_same_moment_get_no_more_than_five_looks() throws Exception {
        var person = people.person();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20).<Callable<SignInOutcome>>mapToObj(n -> () -> signingIn.withPassword(
                    person.phone(), "guess number " + n, new SigningIn.Device("test", "198.51.100." + n, false))).toList();
            var outcomes = threads.invokeAll(guesses).stream().map(it -> it.resultNow()).toList();
            assertThat(outcomes).filteredOn(SignInOutcome.Wrong.class::isInstance).hasSize(5);
            assertThat(outcomes).filteredOn(SignInOutcome.Wait.class::isInstance).hasSize(15);
        }
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE))
                .as("the right password has to wait as well").isInstanceOf(SignInOutcome.Wait.class);
    }

    @Test
    void a_locked_account_says_so_only_to_whoever_knows_the_password() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.VOLUNTEER);
        var secret = people.signedIn(person);
        Current.run(Actor.system("test"), area.id(), () -> roles.lock(person.id(), true));

        assertThat(signIns.bySession(secret)).as("the device is out at once").isEmpty();
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.Locked.class);
        assertThat(signingIn.withPassword(person.phone(), "not the password", PHONE)).isInstanceOf(SignInOutcome.Wrong.class);

        Current.run(Actor.system("test"), area.id(), () -> roles.lock(person.id(), false));
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    void signing_out_counts_at_once_on_one_device_and_on_all() {
        var person = people.person();
        var phone = people.signedIn(person);
        var tablet = people.signedIn(person);
        var desk = people.signedIn(person);
        assertThat(signIns.bySession(phone)).isPresent();
        assertThat(signIns.bySession(tablet)).isPresent();

        assertThat(signingIn.devices(person.id(), phone)).hasSize(3)
                .first().satisfies(it -> assertThat(it.here()).isTrue());
        signingIn.signOut(phone);
        assertThat(signIns.bySession(phone)).isEmpty();
        assertThat(signIns.bySession(tablet)).isPresent();
        assertThat(signIns.bySession(desk)).isPresent();

        signingIn.signOutEverywhere(person.id());
        assertThat(signIns.bySession(tablet)).isEmpty();
        assertThat(signIns.bySession(desk)).isEmpty();
    }

    @Test
    void nobody_signs_out_somebody_else_s_device() {
        var victim = people.person();
        var secret = people.signedIn(victim);
        var session = signingIn.devices(victim.id(), secret).getFirst().id();
        signingIn.signOut(people.person().id(), session);
        assertThat(signIns.bySession(secret)).isPresent();
    }

    @Test
    void the_secret_of_a_session_is_nowhere_in_the_database() {
        var person = people.person();
        var secret = people.signedIn(person);
        assertThat(jdbc.sql("SELECT count(*) FROM accounts.session s WHERE s::text LIKE '%' || :secret || '%'")
                .param("secret", secret).query(Integer.class).single()).isZero();
    }

    @Test
    void a_paper_lets_its_owner_in_once_and_allows_a_new_password_without_the_old_one() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.LINK);
        var paper = Current.as(TestAreas.someone(area.id(), Role.COORDINATOR), area.id(), () -> signingIn.handOutCode(person.id()));

        assertThat(signingIn.paperOf(paper.secret())).as("looking does not spend it").isPresent();
        var in = (SignInOutcome.In) signingIn.withPaper(paper.secret(), PHONE);
        assertThat(signingIn.withPaper(paper.secret(), PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(signingIn.withCode(person.phone(), paper.digits(), PHONE)).isInstanceOf(SignInOutcome.Wrong.class);

        var elsewhere = people.signedIn(person);
        signingIn.changePassword(person.id(), "", "a new calm heron", in.secret());
        assertThat(signingIn.withPassword(person.phone(), "a new calm heron", PHONE)).isInstanceOf(SignInOutcome.In.class);
        assertThat(signIns.bySession(elsewhere)).as("other devices are out").isEmpty();
        assertThat(signIns.bySession(in.secret())).isPresent();
    }

    @Test
    void a_typed_code_is_worth_five_tries() {
        var area = TestAreas.newCommunity(areas);
        var person = people.person(area.id(), Role.LINK);
        var paper = Current.as(Actor.system("test"), area.id(), () -> signingIn.handOutCode(person.id()));
        var wrong = paper.digits().equals("00000000") ? "11111111" : "00000000";
        for (int i = 0; i < 5; i++) {
            assertThat(signingIn.withCode(person.phone(), wrong, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        }
        assertThat(signingIn.withPaper(paper.secret(), PHONE)).as("the code is void, the QR code with it")
                .isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void a_coordinator_cannot_take_over_somebody_who_is_more_elsewhere() {
        var here = TestAreas.newCommunity(areas);
        var there = TestAreas.newCommunity(areas);
        var person = people.person(here.id(), Role.VOLUNTEER);
        Current.run(Actor.system("test"), there.id(), () -> roles.give(NewRole.of(person.id(), Role.ADMIN)));
        assertThatThrownBy(() -> Current.as(TestAreas.someone(here.id(), Role.COORDINATOR), here.id(),
                () -> signingIn.handOutCode(person.id()))).hasMessage("accounts.person.elsewhere");
    }

    @Test
    void a_password_is_changed_only_by_whoever_knows_the_old_one() {
        var person = people.person();
        var secret = people.signedIn(person);
        assertThatThrownBy(() -> signingIn.changePassword(person.id(), "not the password", "a new calm heron", secret))
                .isInstanceOf(Problem.class).hasMessage("accounts.password.old-wrong");
        assertThatThrownBy(() -> signingIn.changePassword(person.id(), PASSWORD, "12345678", secret))
                .hasMessage("accounts.password.common");
        assertThatThrownBy(() -> signingIn.changePassword(person.id(), PASSWORD, person.phone().text(), secret))
                .hasMessage("accounts.password.own");
        signingIn.changePassword(person.id(), PASSWORD, "a new calm heron", secret);
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void a_password_hashed_with_weaker_settings_is_hashed_anew_at_sign_in() {
        var person = people.person();
        var weak = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        jdbc.sql("UPDATE accounts.account SET password = :weak WHERE id = :id")
                .param("weak", weak).param("id", person.id().value()).update();
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.In.class);
        assertThat(jdbc.sql("SELECT password FROM accounts.account WHERE id = :id").param("id", person.id().value())
                .query(String.class).single()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void five_requests_to_register_one_phone_make_one_account() throws Exception {
        var phone = somePhone();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 5).<Callable<Accounts.Registered>>mapToObj(n -> () ->
                    accounts.register(NewAccount.of(phone, "测试乙", null))).toList();
            var answers = threads.invokeAll(asked).stream().map(it -> it.resultNow()).toList();
            assertThat(answers).filteredOn(Accounts.Registered::fresh).hasSize(1);
            assertThat(answers).extracting(it -> it.account().id()).containsOnly(answers.getFirst().account().id());
        }
    }
}
