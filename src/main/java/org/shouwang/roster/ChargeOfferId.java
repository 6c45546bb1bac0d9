package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a charge offered to somebody while who has it must rest. */
public record ChargeOfferId(UUID value) {

    public static ChargeOfferId next() {
        return new ChargeOfferId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static ChargeOfferId of(String text) {
        return new ChargeOfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
