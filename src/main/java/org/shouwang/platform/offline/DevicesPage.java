package org.shouwang.platform.offline;

import java.util.List;

/** Devices that go on without network: one's own, or everybody's. */
public record DevicesPage(List<OfflineDevice> devices, boolean everybodys) {

    public long unsent() {
        return devices.stream().mapToLong(OfflineDevice::unsent).sum();
    }
}
