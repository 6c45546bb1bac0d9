package org.shouwang.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.shouwang.platform.sheet.SheetRefusal.Reason;

/** Which of the readable formats a file is in, told by its first bytes and never by its name. */
enum FileKind {
    XLSX, XLS, TEXT;

    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    static FileKind of(byte[] file, SheetLimits limits) throws RefusedSheet {
        if (file.length > limits.bytes()) {
            throw new RefusedSheet(Reason.TOO_LARGE, limits.bytes() >> 20);
        }
        if (file.length == 0) {
            throw new RefusedSheet(Reason.EMPTY);
        }
        if (begins(file, 'P', 'K', 3, 4) || begins(file, 'P', 'K', 5, 6)) {
            return XLSX;
        }
        if (begins(file, OLE2)) {
            return XLS;
        }
        if (begins(file, 0x09, 0x00) || begins(file, 0x09, 0x02) || begins(file, 0x09, 0x04) || begins(file, 0x09, 0x08)) {
            throw new RefusedSheet(Reason.OTHER_FORMAT, "Excel 95");
        }
        refuseOthers(file);
        return TEXT;
    }

    private static void refuseOthers(byte[] file) throws RefusedSheet {
        if (begins(file, '%', 'P', 'D', 'F')) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, "PDF");
        }
        if (begins(file, 0x89, 'P', 'N', 'G') || begins(file, 0xFF, 0xD8, 0xFF) || begins(file, 'G', 'I', 'F', '8')) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, "JPEG/PNG/GIF");
        }
        if (begins(file, 'R', 'a', 'r', '!') || begins(file, '7', 'z', 0xBC, 0xAF) || begins(file, 0x1F, 0x8B)) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, "RAR/7Z/GZ");
        }
        String start = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, "RTF");
        }
        if (start.startsWith("<") && start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            throw new RefusedSheet(Reason.OTHER_FORMAT, "XML 2003");
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")
                || start.startsWith("<?xml") || start.startsWith("<meta") || start.startsWith("mime-version:")) {
            throw new RefusedSheet(Reason.OTHER_FORMAT, "HTML");
        }
    }

    private static boolean begins(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
