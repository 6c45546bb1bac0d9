package org.shouwang.platform.sheet;

import java.util.List;
import java.util.Set;

/** What came of reading a file. */
public sealed interface SheetReading {

    /** The chosen tab, all tabs to choose from, and what its owner should know. */
    record Read(SheetTable table, int chosen, List<SheetTab> tabs, Set<SheetNote> notes) implements SheetReading {
    }

    /** Not read at all. */
    record Refused(SheetRefusal refusal) implements SheetReading {
    }
}
