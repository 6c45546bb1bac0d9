package org.shouwang.platform.database;

/**
 * The program cannot go on until a person does something: what is wrong and what to do, in both languages, and the exit
 * code by which a script can tell. Never for a bug.
 */
public final class Halt extends RuntimeException {

    /** Exit codes of the command line; listed at the foot of every {@code --help}. */
    public enum Code {
        FAILED(1, "失败，原因已显示", "failed; the reason was printed"),
        USAGE(2, "命令写错了", "the command line is wrong"),
        FOLDER_IN_USE(3, "数据文件夹正被另一个守望程序使用", "another Shouwang uses the data folder"),
        DATABASE(4, "数据库无法启动或连接", "the database cannot be started or reached"),
        FILE(5, "文件无法读取、已损坏或口令不对", "a file cannot be read, is damaged, or the passphrase is wrong"),
        NOT_EMPTY(6, "目标不是空的", "the target is not empty"),
        ROWS_REFUSED(7, "有些行没有导入", "some rows were not imported"),
        NEEDS_MENDING(8, "体检发现需要处理的问题", "doctor found something to mend"),
        PORT_TAKEN(9, "端口已被占用", "the port is taken");

        private final int number;
        private final Bilingual meaning;

        Code(int number, String zh, String en) {
            this.number = number;
            this.meaning = Bilingual.of(zh, en);
        }

        public int number() {
            return number;
        }

        public Bilingual meaning() {
            return meaning;
        }
    }

    private final Code code;
    private final Bilingual text;

    public Halt(Code code, Bilingual text) {
        super(text.en());
        this.code = code;
        this.text = text;
    }

    public Halt(Code code, Bilingual text, Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.text = text;
    }

    public Code code() {
        return code;
    }

    public Bilingual text() {
        return text;
    }
}
