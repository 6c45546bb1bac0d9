package org.shouwang.platform.sheet;

import java.util.List;

/** Why a file cannot be read, to be said in the reader's language: {@code key} with {@code args}. */
public record SheetRefusal(Reason reason, List<Object> args) {

    /** Each reason has a message that says what is wrong and what to do. */
    public enum Reason {
        /** Nothing in it. */
        EMPTY,
        /** A file, but not a sheet: a picture, a PDF, a document. */
        NOT_A_SHEET,
        /** A sheet of a format that is not read: ods, xlsb, a web page or XML called .xls, Excel 95. */
        OTHER_FORMAT,
        /** Protected by a password. */
        LOCKED,
        /** Cut off or damaged. */
        BROKEN,
        /** Larger than the limit, in megabytes. */
        TOO_LARGE,
        /** Unpacks to far more than any sheet of people would. */
        BOMB,
        /** Parts that point outside the file or declare entities. */
        UNSAFE,
        /** More rows than the limit. */
        TOO_MANY_ROWS,
        /** More columns than the limit. */
        TOO_MANY_COLUMNS,
        /** Text whose encoding is neither UTF-8 nor GB18030, or a mixture; with the line. */
        WRONG_ENCODING,
        /** A quotation mark that opens on this line and never closes. */
        OPEN_QUOTE
    }

    /** The message that says so. */
    public String key() {
        return "platform.sheet.refused." + reason;
    }
}
