package org.shouwang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** An {@code .xls} since Excel 97: read as a stream of records, never as a model of the whole workbook. */
final class XlsBook implements Sheets.Book {

    private final SheetLimits limits;
    private final POIFSFileSystem files;

    XlsBook(byte[] file, SheetLimits limits) throws RefusedSheet, IOException {
        this.limits = limits;
        this.files = new POIFSFileSystem(new ByteArrayInputStream(file));
        try {
            refuseOthers();
        } catch (RefusedSheet refused) {
            files.close();
            throw refused;
        }
    }

    private void refuseOthers() throws RefusedSheet {
        var root = files.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new RefusedSheet(Reason.LOCKED);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw root.hasEntryCaseInsensitive("Book") ? new RefusedSheet(Reason.OTHER_FORMAT, "Excel 95")
                    : new RefusedSheet(Reason.NOT_A_SHEET, root.hasEntryCaseInsensitive("WordDocument") ? "doc" : "OLE2");
        }
    }

    @Override
    public List<SheetTab> tabs() throws RefusedSheet, IOException {
        var records = new XlsRecords(limits, XlsRecords.ALL_TABS, SheetLimits.HEAD_ROWS);
        process(records);
        if (records.tabs() == 0) {
            throw new RefusedSheet(Reason.BROKEN);
        }
        var tabs = new ArrayList<SheetTab>();
        for (int i = 0; i < records.tabs(); i++) {
            tabs.add(new SheetTab(i, records.name(i), records.isHidden(i), records.rows(i)));
        }
        return List.copyOf(tabs);
    }

    @Override
    public SheetTable table(int index) throws RefusedSheet, IOException {
        var records = new XlsRecords(limits, index, Integer.MAX_VALUE);
        process(records);
        var rows = records.rows(index);
        records.merges().fill(rows, limits);
        return new SheetTable(records.name(index), rows);
    }

    private void process(XlsRecords records) throws RefusedSheet, IOException {
        var formats = new FormatTrackingHSSFListener(records);
        records.formats(formats);
        var request = new HSSFRequest();
        request.addListenerForAllRecords(formats);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, files);
        } catch (EncryptedDocumentException locked) {
            throw new RefusedSheet(Reason.LOCKED);
        } catch (OldExcelFormatException old) {
            throw new RefusedSheet(Reason.OTHER_FORMAT, "Excel 95");
        }
    }

    @Override
    public Set<SheetNote> notes() {
        return files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR") ? Set.of(SheetNote.MACROS_IGNORED) : Set.of();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
