package org.shouwang.volunteers.web;

import java.util.List;

import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.Organisation;

/** Work units that send people. */
public record OrganisationsPage(List<Organisation> units) {

    public static String phone(Organisation one) {
        return Masked.phone(one.contactPhone());
    }
}
