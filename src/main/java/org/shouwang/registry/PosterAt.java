package org.shouwang.registry;

import java.time.Instant;

/**
 * A poster for self-registration at a building's entrance. All that the public sees of the register is the building's name.
 *
 * @param token the last part of the address in its QR code
 */
public record PosterAt(String token, BuildingId building, String estate, String buildingName, Instant until) {
}
