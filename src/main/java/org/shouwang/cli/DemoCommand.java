package org.shouwang.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Areas;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.database.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * The demo: a community with its people, in which a drill has been played. The first start plays it on a program that is
 * able to rehearse and that only this machine reaches; that program ends, and the demo itself starts as any other does.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Shouwang shouwang;
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;
    @Option(names = "--large", descriptionKey = "demo.large")
    private boolean large;
    private int quarters;

    @Override
    public Integer call() throws InterruptedException {
        var folder = data.folder();
        var program = new RunningProgram(shouwang.program(), folder, spec.commandLine().getOut());
        program.refuseTakenPort(port);
        if (!Files.exists(folder.pg()) && !Files.exists(folder.keys()) && Settings.of(folder).external().isEmpty()) {
            BeingMade.within(folder).by(made -> actOut(new RunningProgram(shouwang.program(), made, spec.commandLine().getOut())));
        }
        var context = program.begin(port, DemoCommunity.SETTINGS);
        if (isEmpty(context)) {
            context.close();
            actOut(program);
            context = program.begin(port, DemoCommunity.SETTINGS);
        }
        program.greet(context);
        return program.stayUntilStopped();
    }

    /** Whether nobody has put anything in yet, neither the demo nor a real community. */
    private boolean isEmpty(ApplicationContext program) {
        var areas = program.getBean(Areas.class).all();
        if (!areas.isEmpty() && areas.stream().noneMatch(area -> area.id().equals(DemoCommunity.AREA.id()))) {
            SpringApplication.exit(program);
            throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of(
                    "数据文件夹 %s 里是真实的社区，不能装入演示数据。请用 --data 指定另一个文件夹。",
                    "The data folder %s holds a real community; the demo is not mixed into it. Name another folder: --data FOLDER.")
                    .with(data.folder().root()));
        }
        return areas.isEmpty();
    }

    private void actOut(RunningProgram program) {
        say(Bilingual.of("正在布置演示社区：演一遍疫情的头三天……",
                "Setting the demo up: the first three days of an epidemic are acted out …"));
        var unmet = new DemoCommunity(large ? DemoContent.Size.LARGE : DemoContent.Size.COMMUNITY).actOut(program, this::over);
        if (!unmet.isEmpty()) {
            say(Bilingual.of("与演练文件预期不同的有：%s", "Not as the drill's file expects: %s").with(unmet));
        }
    }

    /** Every quarter, so that nobody thinks it hangs. */
    private void over(int percent) {
        if (percent / 25 > quarters) {
            quarters = percent / 25;
            say(Bilingual.of("演到 %s%%", "%s %% acted out").with(quarters * 25));
        }
    }

    private void say(Bilingual what) {
        spec.commandLine().getOut().println(what.here());
        spec.commandLine().getOut().flush();
    }
}
