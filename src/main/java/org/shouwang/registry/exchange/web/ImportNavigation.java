package org.shouwang.registry.exchange.web;

import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ImportNavigation {

    @Bean
    NavItem importing() {
        return new NavItem(NavSection.BEHIND, 60, "registry.exchange.import", "/import", Permission.REGISTER_IMPORT, "file-import").in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem exporting() {
        return new NavItem(NavSection.BEHIND, 61, "registry.exchange.export", "/export", Permission.REGISTER_EXPORT, "file-spreadsheet").in(AreaKind.COMMUNITY);
    }
}
