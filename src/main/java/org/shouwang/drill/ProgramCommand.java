package org.shouwang.drill;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How this very program is started once more: the same Java with the same options, the same jar or class path, and the
 * memory that the launcher gives it.
 *
 * @param before words in front, such as a command that limits something
 * @param java options of the Java machine
 */
public record ProgramCommand(List<String> before, List<String> java, Map<String, String> environment) {

    private static final String MAIN = "org.shouwang.Shouwang";
    /** What the launcher gives the program, whatever this process was given. */
    private static final String HEAP = "-Xmx512m";

    public ProgramCommand {
        before = List.copyOf(before);
        java = List.copyOf(java);
        environment = Map.copyOf(environment);
    }

    public static ProgramCommand here() {
        var java = new ArrayList<String>();
        for (var option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if ((option.startsWith("-X") || option.startsWith("--")) && !option.startsWith("-Xm")) {
                java.add(option);
            }
        }
        java.add(HEAP);
        return new ProgramCommand(List.of(), java, Map.of());
    }

    public ProgramCommand with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new ProgramCommand(before, java, more);
    }

    public ProgramCommand withJava(String... options) {
        var more = new ArrayList<>(java);
        more.addAll(List.of(options));
        return new ProgramCommand(before, more, environment);
    }

    List<String> words(List<String> arguments) {
        var words = new ArrayList<>(before);
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(java);
        var classPath = System.getProperty("java.class.path");
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            words.addAll(List.of("-jar", classPath));
        } else {
            words.addAll(List.of("-cp", classPath, MAIN));
        }
        words.addAll(arguments);
        return words;
    }
}
