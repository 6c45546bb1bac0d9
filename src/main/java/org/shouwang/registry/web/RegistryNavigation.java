package org.shouwang.registry.web;

import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegistryNavigation {

    @Bean
    NavItem homesItem() {
        return new NavItem(NavSection.HOME, 10, "registry.homes", "/homes", Permission.REGISTER_READ, "building-community", 2).in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem needsItem() {
        return new NavItem(NavSection.NOW, 10, "registry.needs.title", "/needs", Permission.REGISTER_READ, "heart-handshake", 5).in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem registrationsItem() {
        return new NavItem(NavSection.NOW, 15, "registry.registrations", "/registrations", Permission.REGISTER_EDIT, "user-check").in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem correctionsItem() {
        return new NavItem(NavSection.NOW, 16, "registry.corrections", "/corrections", Permission.REGISTER_EDIT, "edit");
    }

    /** Who works here lives here too; among the tabs only of those who have little else. */
    @Bean
    NavItem myHomeItem() {
        return new NavItem(NavSection.HOME, 90, "registry.my-home", "/my-home", Permission.BE_HERE, "users", 9);
    }

    @Bean
    NavItem placesItem() {
        return new NavItem(NavSection.BEHIND, 40, "registry.places", "/places", Permission.PLACES_READ, "map-pin");
    }

    @Bean
    NavItem decisionsItem() {
        return new NavItem(NavSection.NOW, 20, "registry.decisions", "/decisions", Permission.REGISTER_EDIT, "list-check").in(AreaKind.COMMUNITY);
    }
}
