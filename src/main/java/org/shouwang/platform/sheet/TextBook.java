package org.shouwang.platform.sheet;

import java.util.List;
import java.util.Set;

/** A text with separators: one tab without a name. */
final class TextBook implements Sheets.Book {

    private final SheetLimits limits;
    private final Encoding.Decoded text;
    private final char separator;

    TextBook(byte[] file, SheetLimits limits) throws RefusedSheet {
        this.limits = limits;
        this.text = Encoding.decode(file);
        this.separator = Separated.separator(text.text());
    }

    @Override
    public List<SheetTab> tabs() throws RefusedSheet {
        return List.of(new SheetTab(0, "", false, rows(SheetLimits.HEAD_ROWS)));
    }

    @Override
    public SheetTable table(int index) throws RefusedSheet {
        return new SheetTable("", rows(Integer.MAX_VALUE));
    }

    @Override
    public Set<SheetNote> notes() {
        return text.chinese() ? Set.of(SheetNote.CHINESE_ENCODING) : Set.of();
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private List<SheetRow> rows(int atMost) throws RefusedSheet {
        var collector = new RowCollector(limits);
        new Separated(text.text(), separator).each((row, fields) -> {
            for (int i = 0; i < fields.size(); i++) {
                collector.cell(i, Formulas.restored(fields.get(i)), CellKind.TEXT);
            }
            collector.end(row, false);
            return collector.size() < atMost;
        });
        return collector.rows();
    }
}
