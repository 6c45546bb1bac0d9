package org.shouwang.registry;

/**
 * What came of taking a sheet in.
 *
 * @param repeated whether the same act was done before; then nothing was written now
 * @param demoted how many second heads became members of unknown relation, listed for a decision
 */
public record Taken(boolean repeated, int households, int residents, int edited, int needs, int demoted) {
}
