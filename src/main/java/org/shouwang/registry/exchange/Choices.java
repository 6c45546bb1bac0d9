package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Consent;

/**
 * What a person decided about an import.
 *
 * @param tab the tab to read; null for the best-looking one
 * @param columns what each column means; empty for the guess
 * @param accepted warnings whose rows are taken over as they stand; rows with others are held back
 * @param left what happens to people of the buildings in the sheet who are not in it
 * @param consent on whose word needs are recorded; null while nobody said, and then none are
 */
public record Choices(@Nullable Integer tab, List<Field> columns, Set<FindingKind> accepted, Left left,
        @Nullable Consent consent) {

    /** What happens to those who are in the register but not in the sheet. */
    public enum Left {
        STAY, MOVED_OUT
    }

    public static final Choices NONE = new Choices(null, List.of(), Set.of(), Left.STAY, null);

    public Choices {
        columns = List.copyOf(columns);
        accepted = Set.copyOf(accepted);
    }
}
