package org.shouwang.platform.sheet;

/**
 * How much a file may hold before it is refused: a guard for the memory of a small machine, and against zip bombs.
 *
 * @param bytes of the file itself
 * @param inflatedBytes of all parts of an {@code .xlsx} together once unpacked
 * @param ratio unpacked to packed size of one part; sheets of real people stay below 60
 * @param rows that are not empty, of one tab
 * @param columns up to the last one that is not empty
 */
public record SheetLimits(long bytes, long inflatedBytes, int ratio, int rows, int columns) {

    /** Enough for a district of 150,000 people in one file. */
    public static final SheetLimits USUAL = new SheetLimits(48L << 20, 320L << 20, 150, 150_000, 200);

    /** Parts smaller than this may be packed as tightly as they like. */
    static final long SMALL_PART = 4L << 20;
    /** Shared strings are held in memory. */
    static final long STRINGS_PART = 64L << 20;
    static final int PARTS = 3_000;
    static final int CELL_LENGTH = 32_767;
    static final int TABS = 200;
    static final int HEAD_ROWS = 40;
    /** Cells filled because of merging, in all. */
    static final int MERGED_CELLS = 2_000_000;
}
