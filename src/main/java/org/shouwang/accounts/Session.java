package org.shouwang.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which somebody is signed in.
 *
 * @param device what it said it is, in short: "Chrome · Android"
 * @param here whether it is the one that asks
 */
public record Session(UUID id, String device, String address, Instant began, Instant seen, Instant until,
        boolean remembered, boolean here) {
}
