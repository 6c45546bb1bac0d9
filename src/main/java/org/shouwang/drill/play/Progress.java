package org.shouwang.drill.play;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** What a person sees while a drill is acted out. */
final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void says(OffsetDateTime when, String what) {
        out.println(TIME.format(when) + "  " + what);
        out.flush();
    }
}
