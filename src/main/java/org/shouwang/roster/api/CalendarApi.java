package org.shouwang.roster.api;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.roster.calendar.Calendars;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

@RestController
@RequestMapping("/api/v1/areas/{area}/duty/calendar")
@Tag(name = "My duty", description = "What whoever asks has before them.")
class CalendarApi {

    private final Calendars calendars;
    private final PhoneAddress phones;

    CalendarApi(Calendars calendars, PhoneAddress phones) {
        this.calendars = calendars;
        this.phones = phones;
    }

    /** @param address to subscribe to; shown once */
    record AddressBody(String address) {
    }

    @PostMapping
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "A new address for the own calendar; an older one ends")
    AddressBody renew(HttpServletRequest request) {
        return new AddressBody(phones.base(request) + "/calendar/" + calendars.renew() + ".ics");
    }

    @DeleteMapping
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the own calendar")
    void revoke() {
        calendars.revoke();
    }
}
