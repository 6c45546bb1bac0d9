package org.shouwang.volunteers.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VolunteersNavigation {

    @Bean
    NavItem dutyItem() {
        return new NavItem(NavSection.HOME, 30, "volunteers.duty", "/duty", null, "id-badge-2", 6);
    }

    @Bean
    NavItem volunteersItem() {
        return new NavItem(NavSection.BEHIND, 20, "volunteers.all", "/volunteers", Permission.VOLUNTEERS_READ, "users");
    }

    @Bean
    NavItem teamsItem() {
        return new NavItem(NavSection.BEHIND, 21, "volunteers.teams", "/teams", Permission.VOLUNTEERS_READ, "list-check");
    }

    @Bean
    NavItem organisationsItem() {
        return new NavItem(NavSection.BEHIND, 22, "volunteers.organisations", "/organisations", Permission.UNIT_PEOPLE, "building", 7);
    }
}
