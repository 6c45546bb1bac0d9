package org.shouwang.incidents.web;

import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IncidentsNavigation {

    @Bean
    NavItem incidentItem() {
        return new NavItem(NavSection.NOW, 1, "incidents.incident", "/incident", Permission.INCIDENT_READ, "alert-triangle", 3);
    }

    @Bean
    NavItem zonesItem() {
        return new NavItem(NavSection.NOW, 2, "incidents.zones", "/zones", Permission.INCIDENT_READ, "building").in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem ordersItem() {
        return new NavItem(NavSection.NOW, 40, "incidents.orders", "/orders", Permission.INCIDENT_READ, "list-check");
    }

    @Bean
    NavItem referralsItem() {
        return new NavItem(NavSection.NOW, 45, "incidents.referrals", "/referrals", Permission.REFERRALS_HANDLE, "external-link");
    }

    @Bean
    NavItem playbooksItem() {
        return new NavItem(NavSection.BEHIND, 5, "incidents.playbooks", "/playbooks", Permission.INCIDENT_READ, "id-badge-2");
    }
}
