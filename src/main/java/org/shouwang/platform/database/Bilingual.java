package org.shouwang.platform.database;

import java.util.Locale;

/**
 * One thing said on the console or in the log, in both languages side by side, because it may have to be said before
 * any message file can be read (no database, no web).
 */
public record Bilingual(String zh, String en) {

    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** Fills the same arguments into both, as {@link String#format} does. */
    public Bilingual with(Object... args) {
        return new Bilingual(String.format(zh, args), String.format(Locale.ROOT, en, args));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /** In the language that the console was set to. */
    public String here() {
        return in(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
