package org.shouwang.platform.offline;

import java.util.UUID;

/** A browser bound to one page that works without network; made by the device itself. */
public record DeviceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
