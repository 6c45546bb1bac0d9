package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.words.PhoneNumber;

class PasswordsUnitTests {

    private static final PhoneNumber PHONE = new PhoneNumber("19900001234");

    @ParameterizedTest
    @CsvSource({"short77,accounts.password.short", "12345678,accounts.password.common", "PassWord123,accounts.password.common",
            "aaaaaaaaaabb,accounts.password.common", "19900001234,accounts.password.own", "00001234,accounts.password.own",
            "x19900001234,accounts.password.own"})
    void a_password_that_would_be_guessed_is_refused(String password, String why) {
        assertThatThrownBy(() -> Passwords.demandGood(password, PHONE, "password")).hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three calm herons", "望春社区的三只白鹭", "kx7-fjq2-w"})
    void a_long_one_in_any_script_is_welcome_without_any_required_mixture(String password) {
        assertThatCode(() -> Passwords.demandGood(password, PHONE, "password")).doesNotThrowAnyException();
    }

    @Test
    void an_unknown_person_takes_as_long_as_a_wrong_password() {
        var passwords = new Passwords();
        var hash = passwords.hash("three calm herons");
        long wrong = fastestOfFive(() -> passwords.matches("something else", hash));
        long unknown = fastestOfFive(() -> passwords.matches("something else", null));
        assertThat((double) unknown / wrong).isBetween(0.5, 2.0);
    }

    @Test
    void the_right_one_matches_and_an_endless_one_is_not_even_compared() {
        var passwords = new Passwords();
        var hash = passwords.hash("three calm herons");
        assertThat(passwords.matches("three calm herons", hash)).isTrue();
        assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static long fastestOfFive(Runnable work) {
        work.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - began);
        }
        return best;
    }
}
