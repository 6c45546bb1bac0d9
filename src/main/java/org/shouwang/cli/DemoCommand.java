package org.shouwang.cli;

import java.util.Map;
import java.util.UUID;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.springframework.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class DemoCommand implements Callable<Integer> {

    /** The same in every demo, so that a second start finds the first one's. */
    private static final Area COMMUNITY = new Area(new AreaId(UUID.fromString("00000000-0000-7000-8000-00000000de30")), "demo",
            "春风里社区（演示）", AreaKind.COMMUNITY, "", ZoneId.of("Asia/Shanghai"));

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

    @Override
    public Integer call() throws InterruptedException {
        var program = new RunningProgram(shouwang.program(), data.folder(), spec.commandLine().getOut());
        program.start(port, Map.of("shouwang.demo", "true"), this::fill);
        return program.stayUntilStopped();
    }

    private void fill(ApplicationContext program) {
        var areas = program.getBean(Areas.class);
        if (areas.all().stream().anyMatch(area -> !area.id().equals(COMMUNITY.id()))) {
            throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of(
                    "数据文件夹 %s 里是真实的社区，不能装入演示数据。请用 --data 指定另一个文件夹。",
                    "The data folder %s holds a real community; the demo is not mixed into it. Name another folder: --data FOLDER.")
                    .with(data.folder().root()));
        }
        areas.open(COMMUNITY);
        var size = large ? DemoContent.Size.LARGE : DemoContent.Size.COMMUNITY;
        Current.run(Actor.system("demo"), COMMUNITY.id(),
                () -> program.getBeanProvider(DemoContent.class).orderedStream().forEach(content -> content.fill(size)));
    }
}
