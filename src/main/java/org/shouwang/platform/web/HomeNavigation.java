package org.shouwang.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class HomeNavigation {

    @Bean
    NavItem today() {
        return new NavItem(NavSection.HOME, 0, "platform.today", "/today", null, "home", 1);
    }
}
