package org.shouwang.cli;

import org.shouwang.drill.bench.BenchCommand;
import org.shouwang.drill.play.DrillCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself. A new command is one class, listed here. */
@Command(name = "shouwang", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, BackupCommand.class, RestoreCommand.class,
                DoctorCommand.class, VersionCommand.class,
                DrillCommand.class, BenchCommand.class, WarmUpCommand.class})
final class Shouwang implements Runnable {

    private final Class<?> program;

    @Spec
    private CommandSpec spec;

    Shouwang(Class<?> program) {
        this.program = program;
    }

    Class<?> program() {
        return program;
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(spec), spec.commandLine().getResourceBundle().getString("say.which"));
    }
}
