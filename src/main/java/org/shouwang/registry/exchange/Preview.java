package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Set;

import org.shouwang.platform.sheet.SheetNote;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.Change;

/**
 * What was understood of a sheet and what taking it over would change, before anything is changed.
 *
 * @param missing columns without which nothing can be taken over
 * @param rows how many rows tell of somebody
 * @param refused rows that cannot be taken over
 * @param doubtful rows that are taken over only if their warnings are accepted
 * @param certain people who are new or change without any warning being accepted
 * @param left people of these buildings who are not in the sheet
 * @param needs how many needs the sheet adds; they are recorded only with consent
 * @param digest names this very preview: it is taken over as shown or not at all
 */
public record Preview(List<Tab> tabs, int tab, List<Column> columns, Set<Field> missing, List<List<String>> first, int rows,
        int added, int changed, int unchanged, int certain, int refused, int doubtful, int left, int needs, int newEstates, int newBuildings,
        int newDoors, int newHouseholds, List<Group> groups, List<Changed> changes, List<Left> leaving, Set<SheetNote> notes,
        String digest) {

    /** A tab to choose. */
    public record Tab(int index, String name, boolean hidden) {
    }

    /** A column with its header and what it was taken for. */
    public record Column(String letter, String title, Field field) {
    }

    /** All rows of which the same is to be said; the first of them one by one. */
    public record Group(FindingKind kind, int count, List<Finding> first) {
    }

    /** Somebody who is told of differently; values masked. */
    public record Changed(int row, @Personal("to see what an import changes") String name, String door, boolean moves,
            List<Change> changes) {
    }

    /** Somebody who is not in the sheet; masked. */
    public record Left(@Personal("to see who left") String name, String door) {
    }

    public boolean usable() {
        return missing.isEmpty() && rows > 0;
    }

    /** Whether taking it over would change nothing. */
    public boolean nothingNew() {
        return added == 0 && changed == 0 && needs == 0 && newDoors == 0;
    }

    public List<Group> ofWeight(FindingKind.Weight weight) {
        return groups.stream().filter(it -> it.kind().weight() == weight).toList();
    }
}
