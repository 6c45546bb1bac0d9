package org.shouwang.privacy.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PrivacyNavigation {

    @Bean
    NavItem auditNavigation() {
        return new NavItem(NavSection.SETTINGS, 60, "privacy.audit", "/audit", Permission.AUDIT_READ, "shield-lock");
    }

    @Bean
    NavItem rightsNavigation() {
        return new NavItem(NavSection.SETTINGS, 61, "privacy.rights", "/rights", Permission.REGISTER_EDIT, "user-check");
    }

    @Bean
    NavItem myDataNavigation() {
        return new NavItem(NavSection.SETTINGS, 90, "privacy.mine", "/me/data", Permission.BE_HERE, "eye");
    }
}
