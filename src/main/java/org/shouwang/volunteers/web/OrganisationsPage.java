package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Map;

import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.UnitCount;

/** Work units that send people, and where their people are. */
public record OrganisationsPage(List<Organisation> units, Map<OrganisationId, UnitCount> counts) {

    public UnitCount count(Organisation one) {
        return counts.getOrDefault(one.id(), new UnitCount(Map.of(), 0));
    }

    public static String phone(Organisation one) {
        return Masked.phone(one.contactPhone());
    }
}
