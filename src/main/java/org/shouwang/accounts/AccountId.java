package org.shouwang.accounts;

import java.util.UUID;

/** A person who signs in; the same in every area. */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
