package org.shouwang.platform.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Follows the records of an {@code .xls} and keeps the cells of one tab, or the first rows of all. */
final class XlsRecords implements HSSFListener {

    static final int ALL_TABS = -1;

    private record Value(int column, String text, CellKind kind) {
    }

    private final SheetLimits limits;
    private final int wanted;
    private final int atMost;
    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final Map<Integer, TreeMap<Integer, List<Value>>> cells = new HashMap<>();
    private final Map<Integer, BitSet> hiddenRows = new HashMap<>();
    private final Merges merges = new Merges();
    private @Nullable SSTRecord strings;
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable FormulaRecord awaitsString;
    private boolean since1904;
    private int current = -1;
    private int depth;
    private List<BoundSheetRecord> inFileOrder = List.of();

    XlsRecords(SheetLimits limits, int wanted, int atMost) {
        this.limits = limits;
        this.wanted = wanted;
        this.atMost = atMost;
    }

    void formats(FormatTrackingHSSFListener listener) {
        this.formats = listener;
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BoundSheetRecord bound -> bounds.add(bound);
            case DateWindow1904Record window -> since1904 = window.getWindowing() == 1;
            case SSTRecord sst -> strings = sst;
            case BOFRecord bof -> begin(bof);
            case org.apache.poi.hssf.record.EOFRecord end -> depth--;
            case RowRecord row when row.getZeroHeight() ->
                hiddenRows.computeIfAbsent(current, it -> new BitSet()).set(row.getRowNumber());
            case MergeCellsRecord merged when current == wanted -> merge(merged);
            case StringRecord string when awaitsString != null -> {
                put(awaitsString, string.getString(), CellKind.TEXT);
                awaitsString = null;
            }
            case CellValueRecordInterface cell when isWanted() -> cell(cell);
            default -> {
                // fonts, styles, charts: nothing to read
            }
        }
    }

    /** Tabs follow in the order of their places in the file; a chart inside a tab has its own beginning and end. */
    private void begin(BOFRecord bof) {
        depth++;
        if (bof.getType() == BOFRecord.TYPE_WORKBOOK || depth > 1) {
            return;
        }
        if (inFileOrder.isEmpty()) {
            inFileOrder = List.of(BoundSheetRecord.orderByBofPosition(bounds));
        }
        next++;
        current = next < inFileOrder.size() ? bounds.indexOf(inFileOrder.get(next)) : -1;
    }

    private int next = -1;

    private boolean isWanted() {
        if (current < 0 || depth > 1 || wanted != ALL_TABS && wanted != current) {
            return false;
        }
        var rows = cells.get(current);
        return rows == null || rows.size() <= atMost;
    }

    private void merge(MergeCellsRecord merged) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            var area = merged.getAreaAt(i);
            merges.add(new Merges.Area(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(),
                    area.getLastColumn()));
        }
    }

    private void cell(CellValueRecordInterface cell) {
        switch (cell) {
            case LabelSSTRecord label -> put(cell, strings == null ? "" : strings.getString(label.getSSTIndex()).getString(), CellKind.TEXT);
            case LabelRecord label -> put(cell, label.getValue(), CellKind.TEXT);
            case NumberRecord number -> number(cell, number.getValue());
            case BoolErrRecord bool when bool.isBoolean() -> put(cell, bool.getBooleanValue() ? "TRUE" : "FALSE", CellKind.TEXT);
            case BoolErrRecord error -> put(cell, FormulaError.forInt(error.getErrorValue()).getString(), CellKind.ERROR);
            case FormulaRecord formula -> formula(formula);
            default -> {
                // a style without content
            }
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaitsString = formula;
        } else if (formula.getCachedResultTypeEnum() == CellType.BOOLEAN) {
            put(formula, formula.getCachedBooleanValue() ? "TRUE" : "FALSE", CellKind.TEXT);
        } else if (formula.getCachedResultTypeEnum() == CellType.ERROR) {
            put(formula, FormulaError.forInt((byte) formula.getCachedErrorValue()).getString(), CellKind.ERROR);
        } else {
            number(formula, formula.getValue());
        }
    }

    private void number(CellValueRecordInterface cell, double value) {
        int id = formats == null ? 0 : formats.getFormatIndex(cell);
        String format = formats == null ? null : formats.getFormatString(cell);
        if (CellText.isDate(id, format)) {
            put(cell, CellText.date(value, since1904), CellKind.DATE);
        } else {
            var exact = BigDecimal.valueOf(value);
            put(cell, CellText.number(exact, format), CellText.numberKind(exact));
        }
    }

    private void put(CellValueRecordInterface cell, String text, CellKind kind) {
        String shown = kind == CellKind.TEXT ? Formulas.restored(text) : text;
        cells.computeIfAbsent(current, it -> new TreeMap<>()).computeIfAbsent(cell.getRow(), it -> new ArrayList<>(16))
                .add(new Value(cell.getColumn(), shown, kind));
    }

    int tabs() {
        return Math.min(bounds.size(), SheetLimits.TABS);
    }

    String name(int tab) {
        return bounds.get(tab).getSheetname();
    }

    boolean isHidden(int tab) {
        return bounds.get(tab).isHidden() || bounds.get(tab).isVeryHidden();
    }

    Merges merges() {
        return merges;
    }

    List<SheetRow> rows(int tab) throws RefusedSheet {
        var collector = new RowCollector(limits);
        var hidden = hiddenRows.getOrDefault(tab, new BitSet());
        for (var row : cells.getOrDefault(tab, new TreeMap<>()).entrySet()) {
            if (collector.size() >= atMost) {
                break;
            }
            for (var value : row.getValue()) {
                collector.cell(value.column(), value.text(), value.kind());
            }
            collector.end(row.getKey() + 1, hidden.get(row.getKey()));
        }
        return collector.rows();
    }
}
