package org.shouwang.roster.web;

import java.time.Duration;
import java.util.stream.Stream;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.shouwang.platform.web.OfflinePages;
import org.shouwang.roster.CheckIns;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import jakarta.servlet.http.HttpServletResponse;

/** A post's lead checks people in and out at the post, where there may be no network for hours. */
@Controller
class CheckInController {

    /** In the evening the early shift of tomorrow is on the device already. */
    private static final Duration AHEAD = Duration.ofHours(16);

    private final CheckIns checkIns;
    private final AreaDay day;

    CheckInController(CheckIns checkIns, AreaDay day) {
        this.checkIns = checkIns;
        this.day = day;
    }

    @Bean
    static NavItem checkInItem() {
        return new NavItem(NavSection.NOW, 29, "roster.check-in.title", "/check-in", Permission.ROSTER_EDIT, "qrcode");
    }

    @GetMapping("/a/{area}/check-in")
    @Requires(Permission.ROSTER_READ)
    Html page(HttpServletResponse response) {
        return OfflinePages.page(response, "roster/checkIn", new CheckInPage());
    }

    @GetMapping("/a/{area}/check-in/list")
    @Requires(Permission.ROSTER_READ)
    @ResponseBody
    CheckInList list() {
        var now = day.now();
        var seats = Stream.concat(checkIns.led(day.today()).stream(),
                checkIns.led(day.today().plusDays(1)).stream().filter(seat -> seat.from().isBefore(now.plus(AHEAD)))).distinct().toList();
        return CheckInList.of(seats, now);
    }
}
