package org.shouwang.platform;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Where ids come from: UUID version 7, ordered by time, so that indexes stay dense and ids can be made on a device. */
public final class Ids {

    private Ids() {
    }

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
