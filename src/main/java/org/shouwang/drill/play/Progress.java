package org.shouwang.drill.play;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.IntConsumer;

/** What a person sees while a drill is acted out. */
final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final PrintWriter out;
    private final IntConsumer percent;

    Progress(PrintWriter out) {
        this(out, percent -> { });
    }

    private Progress(PrintWriter out, IntConsumer percent) {
        this.out = out;
        this.percent = percent;
    }

    /** Nothing but how much of the drill is over, to whoever asked for that: in percent. */
    static Progress counting(IntConsumer percent) {
        return new Progress(new PrintWriter(OutputStream.nullOutputStream()), percent);
    }

    /** @param acts that are over */
    void over(int acts, int all) {
        percent.accept(acts * 100 / all);
    }

    void says(OffsetDateTime when, String what) {
        out.println(TIME.format(when) + "  " + what);
        out.flush();
    }
}
