package org.shouwang.drill.play;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.drill.Community;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shouwang drill FILE}: rehearses what a file says and ends with 0 when everything came as expected. */
@Command(name = "drill", mixinStandardHelpOptions = true)
public final class DrillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "drill.file")
    private Path file = Path.of("");
    @Option(names = "--url", paramLabel = "LINK", descriptionKey = "drill.url")
    private @Nullable URI link;
    @Option(names = "--json", descriptionKey = "drill.json")
    private boolean json;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var script = Script.read(file, Clock.systemUTC());
        var out = spec.commandLine().getOut();
        var play = new Play(script, new Progress(json ? new PrintWriter(spec.commandLine().getErr(), true) : out));
        try {
            var report = link == null ? play.alone() : play.in(Community.setUp(link.resolve("/"), link.getPath(), script.title()));
            report.print(json ? spec.commandLine().getErr() : out);
            if (json) {
                out.println(report.json());
                out.flush();
            }
            return report.passed() ? 0 : Halt.Code.FAILED.number();
        } catch (IllegalArgumentException e) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("演练文件 %s 有错：%s", "There is a mistake in the drill file %s: %s").with(file, e.getMessage()), e);
        }
    }
}
