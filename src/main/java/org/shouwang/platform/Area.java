package org.shouwang.platform;

import java.time.ZoneId;

/**
 * A working area (辖区).
 *
 * @param code short name for addresses on the web, unique, lower-case letters, digits and hyphens
 * @param name as its people call it, e.g. 望春社区
 * @param region GB/T 2260 code of the street or county it lies in; empty where nobody said
 * @param zone decides what "today" is here
 */
public record Area(AreaId id, String code, String name, AreaKind kind, String region, ZoneId zone) {

    private static final String CODE = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?";

    public Area {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("not an area code: " + code);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an area needs a name");
        }
    }
}
