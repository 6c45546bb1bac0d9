package org.shouwang.accounts.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountsNavigation {

    @Bean
    NavItem peopleItem() {
        return new NavItem(NavSection.SETTINGS, 10, "accounts.people", "/people", Permission.ACCOUNTS_READ, "users");
    }

    @Bean
    NavItem areaItem() {
        return new NavItem(NavSection.SETTINGS, 30, "accounts.area", "/settings", Permission.AREA_EDIT, "settings");
    }

    @Bean
    NavItem areasItem() {
        return new NavItem(NavSection.SETTINGS, 35, "accounts.areas", "/areas", Permission.AREA_EDIT, "building");
    }

    @Bean
    NavItem tokensItem() {
        return new NavItem(NavSection.SETTINGS, 40, "accounts.tokens", "/tokens", Permission.TOKENS_EDIT, "key");
    }

    @Bean
    NavItem joiningItem() {
        return new NavItem(NavSection.SETTINGS, 20, "accounts.joining", "/joining", Permission.JOINING_DECIDE, "user-plus");
    }
}
