package org.shouwang.command.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CommandNavigation {

    @Bean
    NavItem deskItem() {
        return new NavItem(NavSection.HOME, 5, "command.desk", "/desk", Permission.FIGURES_READ, "layout-dashboard", 3);
    }

    @Bean
    NavItem figuresItem() {
        return new NavItem(NavSection.FIGURES, 10, "command.figures", "/figures", Permission.FIGURES_READ, "report");
    }
}
