package org.shouwang.volunteers.web;

import java.util.Collection;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerState;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Badges: who somebody is, and a code that a lead scans. */
@Component
class Badges {

    private final Places places;
    private final PhoneAddress phones;
    private final Areas areas;

    Badges(Places places, PhoneAddress phones, Areas areas) {
        this.places = places;
        this.phones = phones;
        this.areas = areas;
    }

    BadgePage of(Volunteer volunteer, HttpServletRequest request) {
        return badge(volunteer, places.organisations(), address(request));
    }

    /** On paper: those who serve or rest. */
    ModelAndView sheet(String of, Collection<Volunteer> some, HttpServletRequest request) {
        var units = places.organisations();
        var address = address(request);
        var badges = some.stream().filter(one -> one.state() == VolunteerState.ACTIVE || one.state() == VolunteerState.RESTING)
                .map(one -> badge(one, units, address)).toList();
        return Pdf.of("volunteers/paper/badges", new BadgeSheet(of, badges), of);
    }

    private static BadgePage badge(Volunteer volunteer, Map<String, String> units, String address) {
        var unit = volunteer.facts().organisation() == null ? "" : units.getOrDefault(volunteer.facts().organisation().toString(), "");
        return new BadgePage(volunteer, unit, address + volunteer.id());
    }

    private String address(HttpServletRequest request) {
        return phones.base(request) + "/a/" + areas.get(Current.area()).code() + "/badges/";
    }
}
