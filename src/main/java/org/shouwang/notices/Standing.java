package org.shouwang.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Columns;
import org.shouwang.platform.Grant;
import org.shouwang.registry.OwnDoor;

/**
 * What a person is to notices: the account, the homes, the roles. The condition says which notices concern somebody like
 * this; {@link Audience} says it in words.
 */
record Standing(UUID account, List<OwnDoor> homes, List<Grant> grants) {

    static final String CONCERNED = """
            CASE WHEN cardinality(n.people) > 0 THEN CAST(:account AS uuid) = ANY (n.people)
            ELSE (cardinality(n.roles) = 0 OR 'resident' = ANY (n.roles)) AND EXISTS (
                     SELECT 1 FROM unnest(CAST(:homeEstates AS uuid[]), CAST(:homeBuildings AS uuid[]), CAST(:homeUnits AS uuid[]),
                                          CAST(:homeHouseholds AS uuid[]), CAST(:homeNeeds AS text[])) AS home (estate, building, unit, household, needs)
                     WHERE (n.everywhere OR home.estate = ANY (n.estates) OR home.building = ANY (n.buildings) OR home.unit = ANY (n.units)
                            OR home.household = ANY (n.households))
                       AND (cardinality(n.needs) = 0 OR string_to_array(home.needs, ',') && n.needs))
              OR cardinality(n.needs) = 0 AND EXISTS (
                     SELECT 1 FROM unnest(CAST(:roles AS text[]), CAST(:roleBuildings AS text[])) AS held (role, buildings)
                     WHERE CASE WHEN cardinality(n.roles) = 0 THEN n.everywhere
                           ELSE held.role = ANY (n.roles) AND (n.everywhere OR held.role <> 'resident' AND cardinality(n.reach_buildings) > 0
                                AND (held.buildings = '' OR CAST(string_to_array(held.buildings, ',') AS uuid[]) && n.reach_buildings)) END)
            END""";

    Standing {
        homes = List.copyOf(homes);
        grants = List.copyOf(grants);
    }

    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("account", account);
        params.put("homeEstates", texts(OwnDoor::estate));
        params.put("homeBuildings", texts(OwnDoor::building));
        params.put("homeUnits", texts(OwnDoor::unit));
        params.put("homeHouseholds", texts(OwnDoor::household));
        params.put("homeNeeds", texts(home -> home.needs().stream().map(Columns::word).collect(Collectors.joining(","))));
        params.put("roles", grants.stream().map(grant -> Columns.word(grant.role())).toArray(String[]::new));
        params.put("roleBuildings", grants.stream().map(grant -> grant.buildings().stream().map(UUID::toString)
                .collect(Collectors.joining(","))).toArray(String[]::new));
        return params;
    }

    private String[] texts(Function<OwnDoor, Object> what) {
        return homes.stream().map(home -> what.apply(home).toString()).toArray(String[]::new);
    }
}
