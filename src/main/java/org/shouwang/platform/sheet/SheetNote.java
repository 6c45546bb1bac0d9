package org.shouwang.platform.sheet;

/** Something about a file that its owner should know, although it could be read. */
public enum SheetNote {
    /** The workbook carries macros: they were left alone and only the cells were read. */
    MACROS_IGNORED,
    /** Some rows are hidden; they were read all the same. */
    HIDDEN_ROWS,
    /** Text in GB18030 (or GBK), as older programs write it. */
    CHINESE_ENCODING;

    /** The message that says so. */
    public String key() {
        return "platform.sheet.note." + name();
    }
}
