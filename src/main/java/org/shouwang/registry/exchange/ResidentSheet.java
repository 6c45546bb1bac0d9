package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Set;

import org.shouwang.platform.sheet.SheetNote;
import org.shouwang.platform.sheet.SheetReading;
import org.shouwang.platform.sheet.SheetRefusal;
import org.shouwang.platform.sheet.SheetTab;
import org.shouwang.platform.sheet.SheetTable;
import org.shouwang.platform.sheet.Sheets;

/** A file read as a sheet of residents: which tab, and what its columns mean. */
sealed interface ResidentSheet {

    /** It could be opened; whether its columns suffice, the layout says. */
    record Opened(SheetTable table, Layout layout, int tab, List<SheetTab> tabs, Set<SheetNote> notes) implements ResidentSheet {
    }

    record Refused(SheetRefusal why) implements ResidentSheet {
    }

    static ResidentSheet open(byte[] file, Mapping mapping) {
        var reading = Sheets.read(file, tabs -> mapping.tab() != null && mapping.tab() >= 0 && mapping.tab() < tabs.size()
                ? mapping.tab() : LayoutFinder.bestTab(tabs));
        return switch (reading) {
            case SheetReading.Refused refused -> new Refused(refused.refusal());
            case SheetReading.Read read -> {
                var guess = LayoutFinder.find(read.table().rows());
                var layout = mapping.columns().isEmpty() ? guess : guess.with(mapping.columns());
                yield new Opened(read.table(), layout, read.chosen(), read.tabs(), read.notes());
            }
        };
    }
}
