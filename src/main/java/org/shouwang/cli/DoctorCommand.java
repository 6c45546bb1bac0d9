package org.shouwang.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;

import org.shouwang.platform.database.DatabaseExamination;
import org.shouwang.platform.database.Finding;
import org.shouwang.platform.database.Halt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        var settings = data.settings();
        var clock = Clock.systemUTC();
        var findings = new ArrayList<>(new MachineExamination(settings, clock).findings());
        findings.add(MachineExamination.port(settings.value("shouwang.port").map(Integer::valueOf).orElse(8080)));
        findings.addAll(new DatabaseExamination(settings, clock).findings());
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> print(finding, out));
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.TO_MEND) ? Halt.Code.NEEDS_MENDING.number() : 0;
    }

    private static void print(Finding finding, PrintWriter out) {
        var sign = switch (finding.level()) {
            case WELL -> "  ok  ";
            case WORTH_KNOWING -> "  -   ";
            case TO_MEND -> "  !!  ";
        };
        out.println(sign + finding.text().here());
    }
}
