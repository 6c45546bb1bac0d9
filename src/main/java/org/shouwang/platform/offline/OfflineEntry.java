package org.shouwang.platform.offline;

import java.time.Instant;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * Something that was written on a device.
 *
 * @param id made by the device, and good as the id of whatever the handler makes of it
 * @param owner the account of whoever bound the device
 * @param sequence the how-many-th entry of its device, from 1; entries may arrive in another order
 * @param madeAt when, by our clock as far as the device's could be compared with it; never in the future
 * @param late whether the owner no longer has the right to do this, and had it when the entry was made
 */
public record OfflineEntry(UUID id, DeviceId device, UUID owner, long sequence, String kind, Instant madeAt, boolean late, JsonNode body) {
}
