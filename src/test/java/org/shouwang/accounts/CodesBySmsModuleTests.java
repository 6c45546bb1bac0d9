package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.PHONE;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeProgramTest
@Import(CodesBySmsModuleTests.Channel.class)
class CodesBySmsModuleTests {

    private static final Map<PhoneNumber, String> SENT = new ConcurrentHashMap<>();

    @TestConfiguration
    static class Channel {
        @Bean
        SmsChannel channel() {
            return (to, code, minutes) -> SENT.put(to, code);
        }
    }

    @Autowired SigningIn signingIn;
    @Autowired AccountsFixtures people;
    @Autowired JdbcClient jdbc;

    @Test
    void a_forgotten_password_is_replaced_with_a_code_by_message() {
        var person = people.person();
        assertThat(signingIn.sendCode(person.phone(), "192.0.2.7")).isEmpty();
        var code = SENT.get(person.phone());
        assertThat(code).matches("\\d{6}");
        var in = (SignInOutcome.In) signingIn.withCode(person.phone(), code, PHONE);
        signingIn.changePassword(person.id(), "", "another calm heron", in.secret());
        assertThat(signingIn.withPassword(person.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(signingIn.withPassword(person.phone(), "another calm heron", PHONE)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    void an_unknown_phone_gets_no_message_and_whoever_asks_hears_no_difference() {
        var stranger = somePhone();
        assertThat(signingIn.sendCode(stranger, "192.0.2.8")).isEmpty();
        assertThat(SENT).doesNotContainKey(stranger);
    }

    @Test
    void a_code_ends_after_five_minutes_and_a_new_one_makes_the_old_one_void() {
        var person = people.person();
        signingIn.sendCode(person.phone(), "192.0.2.9");
        var first = SENT.get(person.phone());
        signingIn.sendCode(person.phone(), "192.0.2.9");
        var second = SENT.get(person.phone());
        if (!first.equals(second)) {
            assertThat(signingIn.withCode(person.phone(), first, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        }
        jdbc.sql("UPDATE accounts.one_time_code SET until = until - interval '6 minutes' WHERE account_id = :id")
                .param("id", person.id().value()).update();
        assertThat(signingIn.withCode(person.phone(), second, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
    }

    @Test
    void nobody_s_phone_is_flooded() {
        var person = people.person();
        for (int i = 0; i < 3; i++) {
            assertThat(signingIn.sendCode(person.phone(), "192.0.2.10")).isEmpty();
        }
        SENT.remove(person.phone());
        assertThat(signingIn.sendCode(person.phone(), "192.0.2.10")).isPresent();
        assertThat(SENT).doesNotContainKey(person.phone());
    }
}
