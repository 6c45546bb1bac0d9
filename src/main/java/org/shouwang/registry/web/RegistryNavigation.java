package org.shouwang.registry.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegistryNavigation {

    @Bean
    NavItem homes() {
        return new NavItem(NavSection.HOME, 10, "registry.homes", "/homes", Permission.REGISTER_READ, "building-community", 2);
    }
}
