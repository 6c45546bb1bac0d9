package org.shouwang.sampling.web;

import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Permission;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SamplingNavigation {

    @Bean
    NavItem stationItem() {
        return new NavItem(NavSection.NOW, 28, "sampling.station", "/station", Permission.SAMPLING_REGISTER, "qrcode", 3).in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem roundsItem() {
        return new NavItem(NavSection.NOW, 30, "sampling.rounds", "/rounds", Permission.SAMPLING_READ, "list-check", 4).in(AreaKind.COMMUNITY);
    }

    @Bean
    NavItem mySamplingItem() {
        return new NavItem(NavSection.HOME, 40, "sampling.mine", "/my-sampling", Permission.BE_HERE, "id-badge-2", 6).in(AreaKind.COMMUNITY);
    }
}
