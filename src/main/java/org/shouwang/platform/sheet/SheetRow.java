package org.shouwang.platform.sheet;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** One row that is not empty. Columns count from 0, as in a list; rows from 1, as people see them in the margin. */
public final class SheetRow {

    private final int number;
    private final boolean hidden;
    private @Nullable String[] texts;
    private CellKind @Nullable [] kinds;

    SheetRow(int number, boolean hidden, @Nullable String[] texts, CellKind @Nullable [] kinds) {
        this.number = number;
        this.hidden = hidden;
        this.texts = texts;
        this.kinds = kinds;
    }

    /** A row of plain texts, as a program makes it. */
    public static SheetRow of(int number, String... texts) {
        return new SheetRow(number, false, texts.clone(), null);
    }

    public int number() {
        return number;
    }

    /** Hidden rows are people too: they are read, and the person is told. */
    public boolean hidden() {
        return hidden;
    }

    public int width() {
        return texts.length;
    }

    /** The text exactly as it stands there; empty for an empty cell. */
    public String text(int column) {
        String text = column >= 0 && column < texts.length ? texts[column] : null;
        return text == null ? "" : text;
    }

    public CellKind kind(int column) {
        return kinds == null || column < 0 || column >= kinds.length ? CellKind.TEXT : kinds[column];
    }

    public boolean isBlank(int column) {
        return text(column).isBlank();
    }

    /** The column's name as a spreadsheet shows it: A, B, … Z, AA. */
    public static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }

    void fill(int column, String text) {
        if (column >= texts.length) {
            texts = Arrays.copyOf(texts, column + 1);
        }
        var marked = new CellKind[texts.length];
        Arrays.fill(marked, CellKind.TEXT);
        if (kinds != null) {
            System.arraycopy(kinds, 0, marked, 0, kinds.length);
        }
        texts[column] = text;
        marked[column] = CellKind.MERGED;
        kinds = marked;
    }

    @Override
    public String toString() {
        return "SheetRow[" + number + ", " + texts.length + " cells]";
    }
}
