package org.shouwang.volunteers.web;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** Badges: who somebody is, and a code that a lead scans. */
@Component
class Badges {

    private final Organisations organisations;
    private final PhoneAddress phones;
    private final Areas areas;

    Badges(Organisations organisations, PhoneAddress phones, Areas areas) {
        this.organisations = organisations;
        this.phones = phones;
        this.areas = areas;
    }

    BadgePage of(Volunteer volunteer, HttpServletRequest request) {
        var unit = volunteer.facts().organisation() == null ? "" : organisations.find(volunteer.facts().organisation()).map(Organisation::name).orElse("");
        return new BadgePage(volunteer, unit, phones.base(request) + "/a/" + areas.get(Current.area()).code() + "/badges/" + volunteer.id());
    }
}
