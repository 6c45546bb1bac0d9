package org.shouwang.platform.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * An entry as it came from a device.
 *
 * @param madeAt by the device's clock
 * @param skew by how much that clock was behind ours when last compared before
 */
public record SentEntry(UUID id, long sequence, String kind, Instant madeAt, Duration skew, JsonNode body) {

    Instant madeAtHere(Instant now) {
        var here = madeAt.plus(skew);
        return here.isAfter(now) ? now : here;
    }
}
