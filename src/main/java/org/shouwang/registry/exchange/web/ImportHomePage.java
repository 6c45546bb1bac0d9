package org.shouwang.registry.exchange.web;

import java.util.List;
import java.util.UUID;

import org.shouwang.platform.Ids;
import org.shouwang.platform.sheet.SheetLimits;
import org.shouwang.registry.exchange.SheetImport;

/**
 * Where an import begins.
 *
 * @param id of the upload that this page sends: sent twice, it is received once
 */
public record ImportHomePage(UUID id, List<SheetImport> recent, boolean wrong) {

    static ImportHomePage of(List<SheetImport> recent, boolean wrong) {
        return new ImportHomePage(Ids.next(), recent, wrong);
    }

    public long megabytes() {
        return SheetLimits.USUAL.bytes() >> 20;
    }
}
