package org.shouwang.incidents.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.PlaybookVersion;
import org.shouwang.incidents.Zone;
import org.shouwang.incidents.ZoneExtension;

/**
 * A zone.
 *
 * @param rules the version that it was drawn under; null for what is shipped
 * @param holds whether it holds now
 * @param me the account that looks
 */
public record ZonePage(Zone zone, String names, Incident incident, @Nullable PlaybookVersion rules, boolean holds, List<ZoneExtension> extensions,
        UUID me, LocalDate earliest, String ask) {

    public boolean asked() {
        return extensions.stream().anyMatch(extension -> extension.state() == ZoneExtension.State.ASKED);
    }
}
