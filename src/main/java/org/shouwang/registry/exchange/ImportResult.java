package org.shouwang.registry.exchange;

/**
 * What taking a sheet over did; figures only.
 *
 * @param rest rows that were not taken over: refused, or waiting because of a warning
 */
public record ImportResult(int added, int changed, int unchanged, int movedOut, int needs, int buildings, int doors,
        int households, int rest) {
}
