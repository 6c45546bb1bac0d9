package org.shouwang.platform.web;

import org.jspecify.annotations.Nullable;
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
 */
public record NavItem(NavSection section, int order, String key, String path, @Nullable Permission permission,
        String icon, int tab) {

    /** An entry that is under "more" on a phone. */
    public NavItem(NavSection section, int order, String key, String path, @Nullable Permission permission, String icon) {
        this(section, order, key, path, permission, icon, 0);
    }
}
