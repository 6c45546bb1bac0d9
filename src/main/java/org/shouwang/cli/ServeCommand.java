package org.shouwang.cli;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Shouwang shouwang;
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;
    @Option(names = "--drill", paramLabel = "TIME", descriptionKey = "serve.drill")
    private @Nullable OffsetDateTime drill;

    @Override
    public Integer call() throws InterruptedException {
        var program = new RunningProgram(shouwang.program(), data.folder(), spec.commandLine().getOut());
        program.start(port, drill == null ? Map.of() : Map.of("shouwang.drill.begin", drill.toInstant().toString()));
        return program.stayUntilStopped();
    }
}
