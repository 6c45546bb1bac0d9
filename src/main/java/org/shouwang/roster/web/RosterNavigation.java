package org.shouwang.roster.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RosterNavigation {

    @Bean
    NavItem myShiftsItem() {
        return new NavItem(NavSection.HOME, 20, "roster.mine", "/shifts", Permission.DUTY_TAKE, "calendar-event", 3);
    }

    @Bean
    NavItem myRestItem() {
        return new NavItem(NavSection.HOME, 21, "roster.rest", "/rest", Permission.DUTY_TAKE, "heart-handshake");
    }

    @Bean
    NavItem leadItem() {
        return new NavItem(NavSection.NOW, 28, "roster.lead", "/lead", Permission.ROSTER_EDIT, "user-check");
    }

    @Bean
    NavItem absencesItem() {
        return new NavItem(NavSection.NOW, 33, "roster.absences", "/absences", Permission.ROSTER_EDIT, "eye-off");
    }

    @Bean
    NavItem rosterItem() {
        return new NavItem(NavSection.NOW, 30, "roster.week", "/roster", Permission.ROSTER_EDIT, "list-check");
    }

    @Bean
    NavItem openingsItem() {
        return new NavItem(NavSection.NOW, 31, "roster.openings", "/roster/openings", Permission.ROSTER_EDIT, "clock");
    }

    @Bean
    NavItem fatigueItem() {
        return new NavItem(NavSection.NOW, 32, "roster.fatigue", "/roster/fatigue", Permission.ROSTER_EDIT, "heart-handshake");
    }

    @Bean
    NavItem postsItem() {
        return new NavItem(NavSection.BEHIND, 30, "roster.posts", "/roster/posts", Permission.ROSTER_EDIT, "map-pin");
    }
}
