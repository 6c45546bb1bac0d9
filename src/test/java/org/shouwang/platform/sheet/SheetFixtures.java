package org.shouwang.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people have them, good and bad, made by code. */
public final class SheetFixtures {

    private SheetFixtures() {
    }

    public static byte[] xlsx(Consumer<Workbook> filling) {
        return bytes(new XSSFWorkbook(), filling);
    }

    public static byte[] xls(Consumer<Workbook> filling) {
        return bytes(new HSSFWorkbook(), filling);
    }

    private static byte[] bytes(Workbook made, Consumer<Workbook> filling) {
        try (var workbook = made; var out = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A row of texts and numbers from the first column on; null leaves the cell out. */
    public static Row row(Sheet sheet, int index, Object... values) {
        var row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> {
                    // left out
                }
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                case Boolean truth -> row.createCell(i).setCellValue(truth);
                default -> row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return row;
    }

    public static byte[] locked(byte[] xlsx) {
        try (var files = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(xlsx);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] lockedXls(Consumer<Workbook> filling) {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return xls(filling);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The same zip with one part more, or another content for it. */
    public static byte[] withPart(byte[] zip, String name, byte[] content) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip)); var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] part(byte[] zip, String name) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
            throw new IllegalArgumentException(name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One tab whose rows unpack to a hundred megabytes of nothing. */
    public static byte[] bomb() {
        byte[] sheet = part(xlsx(it -> row(it.createSheet(), 0, "姓名")), "xl/worksheets/sheet1.xml");
        String before = new String(sheet, StandardCharsets.UTF_8).replaceFirst("</sheetData>.*", "");
        var content = new StringBuilder(before);
        String row = "<row r=\"2\">" + "<c r=\"A2\"/>".repeat(1000) + "</row>";
        while (content.length() < 100_000_000) {
            content.append(row);
        }
        content.append("</sheetData></worksheet>");
        return withPart(xlsx(it -> row(it.createSheet(), 0, "姓名")), "xl/worksheets/sheet1.xml",
                content.toString().getBytes(StandardCharsets.UTF_8));
    }
}
