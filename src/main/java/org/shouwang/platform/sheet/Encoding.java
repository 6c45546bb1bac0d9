package org.shouwang.platform.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.shouwang.platform.sheet.SheetRefusal.Reason;

/**
 * Finds out in which encoding a text is. Strictly valid UTF-8 is UTF-8: Chinese text in GB18030 practically never
 * is. What is neither is refused with the line, because a wrong guess would give people wrong names.
 */
final class Encoding {

    record Decoded(String text, boolean chinese) {
    }

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {
    }

    static Decoded decode(byte[] file) throws RefusedSheet {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(strictly(file, 3, StandardCharsets.UTF_8), false);
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new Decoded(strictly(file, 2, StandardCharsets.UTF_16LE), false);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new Decoded(strictly(file, 2, StandardCharsets.UTF_16BE), false);
        }
        if (hasNul(file)) {
            throw new RefusedSheet(Reason.NOT_A_SHEET, "?");
        }
        int firstBad = firstBad(file, StandardCharsets.UTF_8);
        if (firstBad < 0) {
            return new Decoded(new String(file, StandardCharsets.UTF_8), false);
        }
        int badInChinese = firstBad(file, GB18030);
        if (badInChinese >= 0) {
            throw new RefusedSheet(Reason.WRONG_ENCODING, line(file, Math.max(firstBad, badInChinese)));
        }
        String text = new String(file, GB18030);
        if (!looksChinese(text)) {
            throw new RefusedSheet(Reason.WRONG_ENCODING, line(file, firstBad));
        }
        return new Decoded(text, true);
    }

    private static String strictly(byte[] file, int from, Charset charset) throws RefusedSheet {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from)).toString();
        } catch (CharacterCodingException bad) {
            throw new RefusedSheet(Reason.WRONG_ENCODING, line(file, from + firstBad(
                    java.util.Arrays.copyOfRange(file, from, file.length), charset)));
        }
    }

    /** The first byte that cannot be, or -1. */
    private static int firstBad(byte[] file, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(8_192);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /**
     * Almost any bytes decode as GB18030. In a list of people most characters are of the two levels of GB 2312;
     * Big5, UTF-8 cut in the wrong place or Latin letters with accents decode to rare and private ones.
     */
    private static boolean looksChinese(String text) {
        int common = 0;
        int strange = 0;
        var encoder = Charset.forName("GB2312").newEncoder();
        for (int i = 0; i < text.length() && i < 200_000; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (c >= 0xE000 && c <= 0xF8FF || c == '\uFFFD' || !encoder.canEncode(c)) {
                strange++;
            } else {
                common++;
            }
        }
        return common > strange * 4;
    }

    private static boolean hasNul(byte[] file) {
        for (int i = 0; i < file.length && i < 64 << 10; i++) {
            if (file[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static int line(byte[] file, int at) {
        int line = 1;
        for (int i = 0; i < at && i < file.length; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
