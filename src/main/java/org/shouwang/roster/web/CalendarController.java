package org.shouwang.roster.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.shouwang.platform.Open;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.PublicCallers;
import org.shouwang.roster.calendar.Calendars;
import org.shouwang.roster.calendar.ShiftCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletRequest;

/** 日历订阅: the own shifts in the phone's calendar. */
@Controller
class CalendarController {

    private static final String PAGE = "roster/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Calendars calendars;
    private final PublicCallers callers;
    private final PhoneAddress phones;

    CalendarController(Calendars calendars, PublicCallers callers, PhoneAddress phones) {
        this.calendars = calendars;
        this.callers = callers;
        this.phones = phones;
    }

    @GetMapping("/a/{area}/calendar")
    @Requires(Permission.DUTY_TAKE)
    Html mine() {
        return Html.page(PAGE, new CalendarPage(calendars.since().orElse(null), null));
    }

    /** The address stands on this answer only: it is kept nowhere. */
    @PostMapping("/a/{area}/calendar")
    @Requires(Permission.DUTY_TAKE)
    Html renew(HttpServletRequest request) {
        var address = phones.base(request) + "/calendar/" + calendars.renew() + ".ics";
        return Html.page(PAGE, new CalendarPage(calendars.since().orElseThrow(), address));
    }

    @PostMapping("/a/{area}/calendar/end")
    @Requires(Permission.DUTY_TAKE)
    Html revoke() {
        calendars.revoke();
        return Html.goToHere("/calendar").saying("roster.calendar.ended");
    }

    @GetMapping("/calendar/{token}.ics")
    @Open("a calendar asks without anybody signing in; the address is the secret, and tries are counted")
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        callers.count(request.getRemoteAddr());
        var feed = calendars.feed(token).orElseThrow(() -> Problem.notFound("roster.calendar.unknown"));
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.maxAge(FRESH).cachePrivate()).header("X-Robots-Tag", "noindex")
                .body(ShiftCalendar.of(feed).getBytes(StandardCharsets.UTF_8));
    }
}
