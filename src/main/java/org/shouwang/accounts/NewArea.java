package org.shouwang.accounts;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Problem;

/**
 * A working area to be opened.
 *
 * @param id made by whoever asks, so that asking twice opens one
 * @param region GB/T 2260 code; empty where nobody said
 * @param parent the area in which it will lie; null for none
 * @param child an area that will lie in it; null for none
 */
public record NewArea(AreaId id, String code, String name, AreaKind kind, String region, ZoneId zone, @Nullable AreaId parent,
        @Nullable AreaId child) {

    public NewArea {
        name = name.strip();
    }

    /** @throws Problem at the field that is not right */
    Area checked() {
        demandGood(name, code, region);
        return new Area(id, code, name, kind, region, zone);
    }

    /** @throws Problem {@code accounts.setup.name}, {@code .code} or {@code .region}, at its field */
    static void demandGood(String name, String code, String region) {
        if (name.isBlank() || name.length() > 60) {
            throw Problem.invalid("accounts.setup.name").at("name", "accounts.setup.name");
        }
        if (!code.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")) {
            throw Problem.invalid("accounts.setup.code").at("code", "accounts.setup.code");
        }
        if (!region.matches("(\\d{6}|\\d{9}|\\d{12})?")) {
            throw Problem.invalid("accounts.setup.region").at("region", "accounts.setup.region");
        }
    }
}
