package org.shouwang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** An {@code .xlsx}: rows in one pass, merged areas in another. */
final class XlsxBook implements Sheets.Book {

    private final SheetLimits limits;
    private final ZipGuard guard;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    XlsxBook(byte[] file, SheetLimits limits) throws RefusedSheet, IOException {
        this.limits = limits;
        this.guard = new ZipGuard(file, limits);
        this.workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        this.sheets = workbook.getSheets().limit(SheetLimits.TABS).toList();
    }

    @Override
    public List<SheetTab> tabs() throws RefusedSheet, IOException {
        var tabs = new ArrayList<SheetTab>();
        for (var sheet : sheets) {
            var rows = rows(sheet, SheetLimits.HEAD_ROWS);
            tabs.add(new SheetTab(tabs.size(), sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE, rows));
        }
        if (tabs.isEmpty()) {
            throw new RefusedSheet(Reason.BROKEN);
        }
        return List.copyOf(tabs);
    }

    @Override
    public SheetTable table(int index) throws RefusedSheet, IOException {
        var sheet = sheets.get(index);
        var rows = rows(sheet, Integer.MAX_VALUE);
        guard.merges(sheet.getId()).fill(rows, limits);
        return new SheetTable(sheet.getName(), rows);
    }

    @Override
    public Set<SheetNote> notes() {
        return guard.hasMacros() ? Set.of(SheetNote.MACROS_IGNORED) : Set.of();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private List<SheetRow> rows(Sheet sheet, int atMost) throws RefusedSheet, IOException {
        var collector = new RowCollector(limits);
        try (var stream = sheet.openStream()) {
            var rows = stream.iterator();
            while (rows.hasNext() && collector.size() < atMost) {
                Row row = rows.next();
                for (Cell cell : row) {
                    if (cell != null) {
                        put(collector, cell);
                    }
                }
                collector.end(row.getRowNum(), row.isHidden());
            }
        }
        return collector.rows();
    }

    private void put(RowCollector collector, Cell cell) throws RefusedSheet {
        int column = cell.getColumnIndex();
        switch (cell.getType()) {
            case EMPTY -> {
                // a style without content
            }
            case STRING -> text(collector, column, cell.asString());
            case NUMBER -> number(collector, column, cell, cell.asNumber());
            case BOOLEAN -> collector.cell(column, cell.asBoolean() ? "TRUE" : "FALSE", CellKind.TEXT);
            case ERROR -> collector.cell(column, raw(cell), CellKind.ERROR);
            case FORMULA -> result(collector, column, cell);
        }
    }

    private void result(RowCollector collector, int column, Cell cell) throws RefusedSheet {
        switch (cell.getValue()) {
            case BigDecimal number -> number(collector, column, cell, number);
            case Boolean truth -> collector.cell(column, truth ? "TRUE" : "FALSE", CellKind.TEXT);
            case String text when text.startsWith("#") && text.matches("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)") ->
                collector.cell(column, text, CellKind.ERROR);
            case String text -> text(collector, column, text);
            case null, default -> collector.cell(column, "", CellKind.ERROR);
        }
    }

    private static void text(RowCollector collector, int column, String text) throws RefusedSheet {
        collector.cell(column, Formulas.restored(CellText.unescape(text)), CellKind.TEXT);
    }

    private void number(RowCollector collector, int column, Cell cell, BigDecimal value) throws RefusedSheet {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (CellText.isDate(id == null ? 0 : id, format)) {
            collector.cell(column, CellText.date(value.doubleValue(), workbook.isDate1904()), CellKind.DATE);
        } else {
            collector.cell(column, CellText.number(value, format), CellText.numberKind(value));
        }
    }

    private static String raw(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }
}
