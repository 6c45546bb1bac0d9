package org.shouwang.platform.sheet;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shouwang.platform.sheet.SheetRefusal.Reason;

/**
 * Reads a spreadsheet by what is in the file, whatever it is called: {@code .xlsx} (also {@code .xlsm}, its macros
 * left alone), {@code .xls} since Excel 97, and text with commas, semicolons or tabs in UTF-8, UTF-16 or GB18030.
 */
public final class Sheets {

    private Sheets() {
    }

    /** Picks the tab to read, by index. */
    public interface Choice {
        int choose(List<SheetTab> tabs);
    }

    /** The first tab that is not hidden. */
    public static final Choice FIRST = tabs -> tabs.stream().filter(tab -> !tab.hidden()).findFirst()
            .orElse(tabs.getFirst()).index();

    public static SheetReading read(byte[] file, Choice choice) {
        return read(file, choice, SheetLimits.USUAL);
    }

    /** Reads the tab that {@code choice} picks. A file that is damaged anywhere is refused as a whole. */
    public static SheetReading read(byte[] file, Choice choice, SheetLimits limits) {
        try {
            return switch (FileKind.of(file, limits)) {
                case XLSX -> readBook(new XlsxBook(file, limits), choice);
                case XLS -> readBook(new XlsBook(file, limits), choice);
                case TEXT -> readBook(new TextBook(file, limits), choice);
            };
        } catch (RefusedSheet refused) {
            return new SheetReading.Refused(refused.refusal());
        } catch (IOException | RuntimeException broken) {
            // the libraries below throw whatever they like at a damaged file; its content must not reach a log
            return new SheetReading.Refused(new SheetRefusal(Reason.BROKEN, List.of()));
        }
    }

    private static SheetReading readBook(Book opened, Choice choice) throws RefusedSheet, IOException {
        try (var book = opened) {
            var tabs = book.tabs();
            if (tabs.stream().allMatch(tab -> tab.head().isEmpty())) {
                throw new RefusedSheet(Reason.EMPTY);
            }
            int chosen = choice.choose(tabs);
            var table = book.table(chosen);
            var notes = EnumSet.noneOf(SheetNote.class);
            notes.addAll(book.notes());
            if (table.rows().stream().anyMatch(SheetRow::hidden)) {
                notes.add(SheetNote.HIDDEN_ROWS);
            }
            return new SheetReading.Read(table, chosen, tabs, Set.copyOf(notes));
        }
    }

    /** A file opened in one format. */
    interface Book extends AutoCloseable {
        List<SheetTab> tabs() throws RefusedSheet, IOException;

        SheetTable table(int index) throws RefusedSheet, IOException;

        Set<SheetNote> notes();

        @Override
        void close() throws IOException;
    }
}
