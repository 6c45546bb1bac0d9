package org.shouwang.platform;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; null on the last one
 */
public record Listing<T>(List<T> rows, @Nullable String next) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** Makes a page from rows read with a limit of one more than its size: the surplus row says that there is more. */
    public static <T> Listing<T> of(List<T> oneMore, int size, Function<T, Keyset> key) {
        if (oneMore.size() <= size) {
            return new Listing<>(oneMore, null);
        }
        return new Listing<>(oneMore.subList(0, size), key.apply(oneMore.get(size - 1)).cursor());
    }

    public <R> Listing<R> map(Function<T, R> to) {
        return new Listing<>(rows.stream().map(to).toList(), next);
    }
}
