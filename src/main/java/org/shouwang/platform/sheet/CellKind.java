package org.shouwang.platform.sheet;

/** What stood in a cell, where its text alone would not tell. */
public enum CellKind {
    /** Text as it was typed, or nothing. */
    TEXT,
    /** A number; the text has all its digits and no exponent. */
    NUMBER,
    /** A number too long for a spreadsheet (more than 15 digits): its last digits are gone and stand as zeros. */
    ROUNDED,
    /** A date or time by its format; the text is {@code 2022-11-21} or {@code 2022-11-21 08:30}. */
    DATE,
    /** An error of the sheet itself, like {@code #N/A}, or a formula that was saved without its result. */
    ERROR,
    /** Continues a merged cell: the text is that of the cell at the upper left. */
    MERGED
}
