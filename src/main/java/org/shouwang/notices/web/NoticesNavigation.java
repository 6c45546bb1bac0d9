package org.shouwang.notices.web;

import org.shouwang.notices.Notices;
import org.shouwang.platform.Permission;
import org.shouwang.platform.web.Arrivals;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticesNavigation {

    @Bean
    NavItem inboxItem() {
        return new NavItem(NavSection.HOME, 20, "notices.inbox", "/inbox", Permission.BE_HERE, "bell", 6);
    }

    @Bean
    NavItem noticesItem() {
        return new NavItem(NavSection.NOW, 5, "notices.title", "/notices", Permission.NOTICES_SEND, "speakerphone");
    }

    @Bean
    NavItem groupsItem() {
        return new NavItem(NavSection.SETTINGS, 40, "notices.groups", "/notice-groups", Permission.NOTICES_SEND, "messages");
    }

    @Bean
    Arrivals noticeArrivals() {
        return new Arrivals(Notices.ARRIVED, "/inbox/arrived");
    }
}
