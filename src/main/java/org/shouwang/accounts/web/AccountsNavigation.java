package org.shouwang.accounts.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountsNavigation {

    @Bean
    NavItem joiningItem() {
        return new NavItem(NavSection.SETTINGS, 20, "accounts.joining", "/joining", Permission.JOINING_DECIDE, "user-plus");
    }
}
