package org.shouwang.platform.offline;

import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The devices that go on without network: what they still keep, and withdrawing one that was lost. */
@Controller
class DevicesController {

    private final OfflineDevices devices;

    DevicesController(OfflineDevices devices) {
        this.devices = devices;
    }

    @Bean
    static NavItem devicesNavigation() {
        return new NavItem(NavSection.SETTINGS, 70, "platform.offline.devices", "/devices", Permission.BE_HERE, "device-mobile");
    }

    @GetMapping("/a/{area}/devices")
    @Requires(Permission.BE_HERE)
    Html all() {
        return Html.page("platform/offline/devices", page());
    }

    @GetMapping("/a/{area}/devices/list")
    @Requires(Permission.BE_HERE)
    Html list() {
        return Html.part("platform/offline/deviceList", page());
    }

    @PostMapping("/a/{area}/devices/{id}/revoke")
    @Requires(Permission.BE_HERE)
    Html revoke(@PathVariable UUID id) {
        devices.revoke(new DeviceId(id));
        return Html.goToHere("/devices").saying("platform.offline.device.revoked");
    }

    private DevicesPage page() {
        return new DevicesPage(devices.all(), Current.actor().may(Permission.ACCOUNTS_READ, Current.area()));
    }
}
