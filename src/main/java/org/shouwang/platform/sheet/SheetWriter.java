package org.shouwang.platform.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows of text as they come, holding only a few in memory. Every cell is text, so that identity and phone
 * numbers survive being opened and saved; texts that a spreadsheet would run as formulas are made harmless and come
 * back unchanged through {@link Sheets}.
 */
public abstract sealed class SheetWriter implements AutoCloseable {

    private final int columns;

    private SheetWriter(int columns) {
        this.columns = columns;
    }

    /** Writes an {@code .xlsx} with a frozen, styled header; {@code programVersion} goes into its properties. */
    public static SheetWriter xlsx(OutputStream out, String tab, List<SheetColumn> columns) throws IOException {
        return new Xlsx(out, tab, columns);
    }

    /** Writes comma-separated UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
    public static SheetWriter csv(OutputStream out, List<SheetColumn> columns) throws IOException {
        return new Csv(out, columns);
    }

    /** Writes one row; shorter rows leave the rest empty. */
    public final void row(List<String> texts) throws IOException {
        if (texts.size() > columns) {
            throw new IllegalArgumentException("more cells than columns");
        }
        write(texts);
    }

    abstract void write(List<String> texts) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Xlsx extends SheetWriter {

        private static final int BATCH = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private final int width;
        private int next = 1;
        private int unflushed = 1;

        Xlsx(OutputStream out, String tab, List<SheetColumn> columns) {
            super(columns.size());
            this.width = columns.size();
            this.workbook = new Workbook(out, "Shouwang", "1.0");
            this.sheet = workbook.newWorksheet(tab);
            for (int i = 0; i < width; i++) {
                sheet.width(i, Math.min(columns.get(i).width(), 80));
                // an empty cell is text too: a number typed into the template keeps all its digits
                sheet.style(i).format("@").set();
                sheet.inlineString(0, i, CellText.escape(Formulas.neutral(columns.get(i).title())));
            }
            sheet.range(0, 0, 0, Math.max(0, width - 1)).style().bold().fillColor(Color.GRAY2).format("@")
                    .horizontalAlignment("center").set();
            sheet.freezePane(0, 1);
        }

        @Override
        void write(List<String> texts) throws IOException {
            for (int i = 0; i < texts.size(); i++) {
                if (!texts.get(i).isEmpty()) {
                    sheet.inlineString(next, i, CellText.escape(Formulas.neutral(texts.get(i))));
                }
            }
            next++;
            if (next - unflushed >= BATCH) {
                flush();
            }
        }

        private void flush() throws IOException {
            if (next > unflushed && width > 0) {
                sheet.range(unflushed, 0, next - 1, width - 1).style().format("@").set();
            }
            unflushed = next;
            sheet.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
            workbook.finish();
        }
    }

    private static final class Csv extends SheetWriter {

        private final BufferedWriter out;

        Csv(OutputStream stream, List<SheetColumn> columns) throws IOException {
            super(columns.size());
            this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            out.write('\uFEFF');
            write(columns.stream().map(SheetColumn::title).toList());
        }

        @Override
        void write(List<String> texts) throws IOException {
            for (int i = 0; i < texts.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                String text = Formulas.neutral(texts.get(i));
                boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t' || c == ';');
                out.write(quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
            }
            out.write("\r\n");
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
