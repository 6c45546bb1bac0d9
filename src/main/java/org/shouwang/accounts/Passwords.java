package org.shouwang.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: Argon2id with 19 MiB, two passes, one lane (the least that OWASP's password storage sheet asks for), a salt
 * of 16 and a hash of 32 bytes. Rules follow NIST SP 800-63B: length and a list of bad ones, no required mixture.
 */
@Component
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    /** Each check holds 19 MiB for some 50 ms: a rush of sign-ins waits here instead of filling the memory. */
    private static final int AT_ONCE = 4;

    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    /** What is checked for somebody unknown, so that an unknown phone takes as long as a wrong password. */
    private final String nobodys = argon2.encode(Secrets.make());

    String hash(String password) {
        return alone(() -> argon2.encode(password));
    }

    /** Whether it is right; takes as long when there is none to compare with. */
    boolean matches(String typed, @Nullable String hash) {
        if (typed.length() > LONGEST) {
            return false;
        }
        return alone(() -> argon2.matches(typed, hash == null ? nobodys : hash)) && hash != null;
    }

    /** Whether it was made with weaker settings than today's. */
    boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /**
     * Refuses a password that would be guessed.
     *
     * @throws Problem {@code accounts.password.short}, {@code .long}, {@code .common} or {@code .own}, at {@code field}
     */
    static void demandGood(String password, PhoneNumber phone, String field) {
        var bare = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw refusal("accounts.password.short", field, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw refusal("accounts.password.long", field, LONGEST);
        }
        if (bare.contains(phone.text()) || phone.text().endsWith(bare)) {
            throw refusal("accounts.password.own", field);
        }
        if (COMMON.contains(bare) || bare.chars().distinct().count() < 4) {
            throw refusal("accounts.password.common", field);
        }
    }

    private static Problem refusal(String key, String field, Object... args) {
        return Problem.invalid(key, args).at(field, key, args);
    }

    private <T> T alone(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private static Set<String> common() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Passwords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
