package org.shouwang.platform.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A device as the server knows it.
 *
 * @param owner the account of whoever bound it
 * @param page to which page, e.g. {@code roster.check-in}; {@code <page>.title} is the message key of what people call it
 * @param skew by how much its clock was behind ours when last compared
 * @param unsent how many entries it said it still keeps
 * @param missing how many of the entries that it numbered have not arrived, as far as we can tell
 */
public record OfflineDevice(DeviceId id, UUID owner, String ownerName, String page, Instant boundAt, Instant heardAt, Duration skew,
        int unsent, long missing, @Nullable Instant revokedAt) {

    public boolean revoked() {
        return revokedAt != null;
    }
}
