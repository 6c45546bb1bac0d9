package org.shouwang.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are shown once and kept as a hash: sessions, tokens, codes, links. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** 256 random bits for addresses and cookies. */
    static String make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code that a person types, leading zeros included. */
    static String digits(int count) {
        var text = new StringBuilder();
        RANDOM.ints(count, 0, 10).forEach(text::append);
        return text.toString();
    }

    /** A random secret needs no salt and no slow function: nobody guesses 256 bits. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A short code together with whom it is for, so that the same digits of two people do not look the same. */
    static byte[] hash(AccountId owner, String code) {
        return hash(owner + ":" + code);
    }
}
