package org.shouwang.platform.database;

/** One thing that {@code doctor} looked at, in plain words: how it is, and what to do where it is not well. */
public record Finding(Level level, Bilingual text) {

    public enum Level {
        WELL, WORTH_KNOWING, TO_MEND
    }

    public static Finding well(String zh, String en, Object... args) {
        return new Finding(Level.WELL, Bilingual.of(zh, en).with(args));
    }

    public static Finding worthKnowing(String zh, String en, Object... args) {
        return new Finding(Level.WORTH_KNOWING, Bilingual.of(zh, en).with(args));
    }

    public static Finding toMend(String zh, String en, Object... args) {
        return new Finding(Level.TO_MEND, Bilingual.of(zh, en).with(args));
    }
}
