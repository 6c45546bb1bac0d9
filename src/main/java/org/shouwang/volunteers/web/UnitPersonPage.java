package org.shouwang.volunteers.web;

import java.util.List;

import org.shouwang.platform.web.Shell;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.UnitPerson;
import org.shouwang.volunteers.WasAt;

/** Somebody of a work unit, and where the person was. */
public record UnitPersonPage(Organisation unit, UnitPerson person, List<WasAt> history) {

    public MaskedValue phone() {
        return new MaskedValue("unit-person-phone", person.id().value(), Masked.phone(person.facts().phone().text()));
    }

    public static String where(Shell shell, WasAt was) {
        return UnitPage.where(shell, was.at().place(), was.at().words());
    }
}
