package org.shouwang.accounts.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.accounts.AreaBuildings;
import org.shouwang.accounts.AreaBuildings.Named;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Choices;
import org.shouwang.platform.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody who gives a role can choose from. */
@Component
public class RoleChoices {

    private final Roles roles;
    private final ObjectProvider<AreaBuildings> buildings;
    private final Areas areas;

    RoleChoices(Roles roles, ObjectProvider<AreaBuildings> buildings, Areas areas) {
        this.roles = roles;
        this.buildings = buildings;
        this.areas = areas;
    }

    /** The roles that the person who asks could give, and the buildings to narrow them to. */
    public record Choices(List<Role> roles, List<Named> buildings) {

        public Map<String, String> named(Shell shell) {
            var named = new LinkedHashMap<String, String>();
            roles.forEach(role -> named.put(role.name(), shell.t("accounts.role." + role) + " · " + shell.t("accounts.role-does." + role)));
            return named;
        }
    }

    Choices here() {
        return new Choices(roles.givable(), buildings());
    }

    List<Named> buildings() {
        return buildings.stream().flatMap(it -> it.all().stream()).toList();
    }

    ZoneId zone() {
        return areas.get(Current.area()).zone();
    }
}
