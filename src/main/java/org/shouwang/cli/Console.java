package org.shouwang.cli;

import java.util.Locale;
import java.util.ResourceBundle;

import org.shouwang.platform.database.Halt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import picocli.CommandLine;

/** Understands what was typed, does it, and answers with an exit code that means something. */
public final class Console {

    private Console() {
    }

    /** @param program the class that the program's parts are found from */
    public static int run(Class<?> program, String... arguments) {
        sayWarningsOnly();
        var line = new CommandLine(new Shouwang(program));
        line.setResourceBundle(ResourceBundle.getBundle("cli.help", Locale.getDefault(Locale.Category.DISPLAY)));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        explainExitCodes(line);
        return line.execute(arguments);
    }

    /** For the commands that run once; the program itself sets up its log when it starts. */
    private static void sayWarningsOnly() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static int report(Exception failure, CommandLine command) {
        var halt = haltIn(failure);
        if (halt == null) {
            failure.printStackTrace(command.getErr());
            return Halt.Code.FAILED.number();
        }
        command.getErr().println(halt.text().here());
        return halt.code().number();
    }

    /** A start fails deep inside the container; what a person can act on is somewhere in the chain of causes. */
    static @org.jspecify.annotations.Nullable Halt haltIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Halt halt) {
                return halt;
            }
        }
        return null;
    }

    private static void explainExitCodes(CommandLine line) {
        var codes = new java.util.LinkedHashMap<String, String>();
        codes.put("0", line.getResourceBundle().getString("exit.ok"));
        for (var code : Halt.Code.values()) {
            codes.put(Integer.toString(code.number()), code.meaning().here());
        }
        everyCommand(line, command -> {
            command.getCommandSpec().usageMessage().exitCodeListHeading("%n" + line.getResourceBundle().getString("exit.heading") + "%n");
            command.getCommandSpec().usageMessage().exitCodeList(codes);
        });
    }

    private static void everyCommand(CommandLine line, java.util.function.Consumer<CommandLine> act) {
        act.accept(line);
        line.getSubcommands().values().forEach(inner -> everyCommand(inner, act));
    }
}
