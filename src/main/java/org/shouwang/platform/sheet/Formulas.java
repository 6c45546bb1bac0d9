package org.shouwang.platform.sheet;

/**
 * Keeps a text from being run as a formula when a sheet is opened (OWASP: formula injection), so that it can be
 * undone: an apostrophe goes before a text that begins with a dangerous character, and before one that already
 * begins with apostrophes and then such a character.
 */
final class Formulas {

    private Formulas() {
    }

    static String neutral(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isDangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(at)) >= 0;
    }
}
