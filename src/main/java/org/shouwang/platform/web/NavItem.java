package org.shouwang.platform.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Permission;

/**
 * An entry of the navigation, a bean of the module whose page it opens.
 *
 * @param section under which heading it stands beside the page
 * @param order within its section, ascending
 * @param key message key of its name: what people do there, not a table
 * @param path below the area's address, e.g. {@code /estates}
 * @param permission who sees it; null for everybody who belongs to the area
 * @param icon name of a file in {@code icons/tabler}
 * @param tab rank among the tabs at the bottom of a phone, 0 for under "more" only
 * @param kinds the kinds of areas in which it makes sense; none for all
 */
public record NavItem(NavSection section, int order, String key, String path, @Nullable Permission permission,
        String icon, int tab, Set<AreaKind> kinds) {

    public NavItem {
        kinds = Set.copyOf(kinds);
    }

    /** An entry of areas of every kind. */
    public NavItem(NavSection section, int order, String key, String path, @Nullable Permission permission, String icon, int tab) {
        this(section, order, key, path, permission, icon, tab, Set.of());
    }

    /** An entry that is under "more" on a phone. */
    public NavItem(NavSection section, int order, String key, String path, @Nullable Permission permission, String icon) {
        this(section, order, key, path, permission, icon, 0);
    }

    /** The same in areas of these kinds only: a street has no register. */
    public NavItem in(AreaKind... some) {
        return new NavItem(section, order, key, path, permission, icon, tab, Set.of(some));
    }
}
