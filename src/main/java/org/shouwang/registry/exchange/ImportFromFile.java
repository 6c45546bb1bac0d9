package org.shouwang.registry.exchange;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.sheet.SheetLimits;
import org.shouwang.platform.web.Messages;
import org.springframework.stereotype.Component;

/** An import without a screen, for the command line: says what was understood and, if told so, does it. */
@Component
public class ImportFromFile {

    /** Done, or only looked at as asked. */
    public static final int OK = 0;
    /** The file cannot be read or understood; nothing was changed. */
    public static final int UNREADABLE = 3;
    /** Imported, but some rows were not: they are in the sheet beside the file. */
    public static final int SOME_LEFT = 4;

    private static final Duration LONG = Duration.ofMinutes(30);

    private final ResidentImports imports;
    private final Messages messages;

    ImportFromFile(ResidentImports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * Reads the file in the current area as the current actor.
     *
     * @param yes whether to take it over; otherwise it is only shown and then forgotten
     * @return an exit code
     * @throws Problem when the actor may not, or too many files wait
     */
    public int run(Path path, boolean yes, Acceptance acceptance, Locale locale, PrintWriter out) throws IOException {
        if (Files.size(path) > SheetLimits.USUAL.bytes()) {
            say(out, locale, "platform.sheet.refused.TOO_LARGE", SheetLimits.USUAL.bytes() >> 20);
            return UNREADABLE;
        }
        var read = imports.receive(Ids.next(), path.getFileName().toString(), Files.readAllBytes(path), LONG);
        var preview = read.preview();
        if (preview == null) {
            var why = read.refusal();
            say(out, locale, why == null ? "registry.exchange.failed" : why.key(), why == null ? new Object[0] : why.args().toArray());
            return UNREADABLE;
        }
        show(out, locale, preview);
        if (!preview.usable() || !yes) {
            imports.cancel(read.id());
            return preview.usable() ? OK : UNREADABLE;
        }
        var done = imports.apply(read.id(), preview.digest(), acceptance, locale, LONG);
        var result = done.result();
        if (result == null) {
            say(out, locale, done.trouble().equals(ResidentImports.STALE) ? "registry.exchange.stale" : "registry.exchange.failed");
            return UNREADABLE;
        }
        say(out, locale, "registry.exchange.done.sum", result.added(), result.changed(), result.unchanged());
        if (result.rest() == 0) {
            return OK;
        }
        var beside = path.resolveSibling(path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-"
                + messages.get(locale, "registry.exchange.rest.tab") + ".xlsx");
        Files.write(beside, imports.rest(done.id(), locale));
        say(out, locale, "registry.exchange.done.rest", result.rest());
        out.println(beside);
        return SOME_LEFT;
    }

    private void show(PrintWriter out, Locale locale, Preview preview) {
        preview.columns().forEach(it -> out.printf("  %s %s → %s%n", it.letter(), it.title(), messages.get(locale, it.field().key())));
        for (var field : preview.missing()) {
            say(out, locale, "registry.exchange.columns.missing", messages.get(locale, field.key()));
        }
        preview.notes().forEach(it -> say(out, locale, it.key()));
        say(out, locale, "registry.exchange.check.sum", preview.rows());
        count(out, locale, "registry.exchange.count.added", preview.added());
        count(out, locale, "registry.exchange.count.changed", preview.changed());
        count(out, locale, "registry.exchange.count.unchanged", preview.unchanged());
        count(out, locale, "registry.exchange.count.left", preview.left());
        count(out, locale, "registry.exchange.count.doubtful", preview.doubtful());
        count(out, locale, "registry.exchange.count.rest", preview.refused());
        for (var group : preview.groups()) {
            if (group.kind().weight() != FindingKind.Weight.NOTICE) {
                var first = group.first().getFirst();
                out.printf("  %s × %d: %s %s%n", group.kind(), group.count(), messages.get(locale, first.kind().key(), first.said(), first.more()),
                        messages.get(locale, first.kind().mendKey()));
            }
        }
        out.flush();
    }

    private void count(PrintWriter out, Locale locale, String key, int number) {
        out.printf("  %s: %,d%n", messages.get(locale, key), number);
    }

    private void say(PrintWriter out, Locale locale, String key, Object... args) {
        out.println(messages.get(locale, key, args));
        out.flush();
    }
}
