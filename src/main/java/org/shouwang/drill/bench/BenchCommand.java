package org.shouwang.drill.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code shouwang bench NAME}. A new benchmark is one class, listed here. */
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = {ImportBench.class, SearchBench.class, WallBench.class, StartBench.class, MemoryBench.class,
        GrabBench.class, SamplingBench.class, RosterBench.class})
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), spec.commandLine().getResourceBundle().getString("say.which"));
    }
}
