package org.shouwang.accounts.web;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.JoiningMode;
import org.shouwang.accounts.JoiningModes;
import org.shouwang.platform.Area;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;

/** What is set about an area, as typed. */
public record AreaForm(@Nullable String name, @Nullable String region, @Nullable String zone, @Nullable String residents,
        @Nullable String volunteers, @Nullable String version) {

    static AreaForm of(Area area, JoiningModes modes) {
        return new AreaForm(area.name(), area.region(), area.zone().getId(), modes.residents().name(), modes.volunteers().name(), String.valueOf(modes.version()));
    }

    JoiningModes modes() {
        return new JoiningModes(Entered.choice(residents, JoiningMode.class, "residents"), Entered.choice(volunteers, JoiningMode.class, "volunteers"),
                Entered.version(version));
    }

    /** @throws Problem {@code accounts.setup.region} */
    static String region(@Nullable String typed) {
        var code = EnteredPerson.code(typed);
        if (!code.matches("(\\d{6}|\\d{9}|\\d{12})?")) {
            throw Problem.invalid("accounts.setup.region").at("region", "accounts.setup.region");
        }
        return code;
    }

    /** @throws Problem {@code accounts.setup.name} */
    static String name(@Nullable String typed) {
        var text = Entered.text(typed);
        if (text.isEmpty() || text.length() > 60) {
            throw Problem.invalid("accounts.setup.name").at("name", "accounts.setup.name");
        }
        return text;
    }

    /** @throws Problem {@code accounts.setup.zone} */
    static ZoneId zone(@Nullable String typed) {
        try {
            return ZoneId.of(Entered.text(typed));
        } catch (DateTimeException e) {
            throw Problem.invalid("accounts.setup.zone").at("zone", "accounts.setup.zone");
        }
    }
}
