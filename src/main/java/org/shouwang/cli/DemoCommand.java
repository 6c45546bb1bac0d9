package org.shouwang.cli;

import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.DemoPeople;
import org.shouwang.drill.play.DemoDrill;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Role;
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

    /** The same in every demo, so that a second start finds the first one's. */
    private static final Area COMMUNITY = new Area(new AreaId(UUID.fromString("00000000-0000-7000-8000-00000000de30")), "demo",
            "春风里社区（演示）", AreaKind.COMMUNITY, "", ZoneId.of("Asia/Shanghai"));

    private static final String DEMO = "shouwang.demo";

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
            BeingMade.within(folder).by(made -> play(new RunningProgram(shouwang.program(), made, spec.commandLine().getOut())));
        }
        var context = program.begin(port, Map.of(DEMO, "true"));
        if (isEmpty(context)) {
            context.close();
            play(program);
            context = program.begin(port, Map.of(DEMO, "true"));
        }
        program.greet(context);
        return program.stayUntilStopped();
    }

    /** Whether nobody has put anything in yet, neither the demo nor a real community. */
    private boolean isEmpty(ApplicationContext program) {
        var areas = program.getBean(Areas.class).all();
        if (!areas.isEmpty() && areas.stream().noneMatch(area -> area.id().equals(COMMUNITY.id()))) {
            SpringApplication.exit(program);
            throw new Halt(Halt.Code.NOT_EMPTY, Bilingual.of(
                    "数据文件夹 %s 里是真实的社区，不能装入演示数据。请用 --data 指定另一个文件夹。",
                    "The data folder %s holds a real community; the demo is not mixed into it. Name another folder: --data FOLDER.")
                    .with(data.folder().root()));
        }
        return areas.isEmpty();
    }

    /** Three days of the community's life, on a clock that was put back; then nobody can rehearse here any more. */
    private void play(RunningProgram program) {
        say(Bilingual.of("正在布置演示社区：演一遍疫情的头三天……",
                "Setting the demo up: the first three days of an epidemic are acted out …"));
        var drill = DemoDrill.endingNow(Clock.systemUTC());
        try (var rehearsal = program.rehearse(drill.begins(), Map.of(DEMO, "true"))) {
            rehearsal.getBean(Areas.class).open(COMMUNITY);
            var size = large ? DemoContent.Size.LARGE : DemoContent.Size.COMMUNITY;
            Current.run(Actor.system("demo"), COMMUNITY.id(),
                    () -> rehearsal.getBeanProvider(DemoContent.class).orderedStream().forEach(content -> content.fill(size)));
            var admin = rehearsal.getBean(DemoPeople.class).all().stream().filter(person -> person.role() == Role.ADMIN).findFirst().orElseThrow();
            var unmet = drill.play(URI.create(RunningProgram.address(rehearsal)), COMMUNITY.code(), admin.account().value(), this::over);
            if (!unmet.isEmpty()) {
                say(Bilingual.of("与演练文件预期不同的有：%s", "Not as the drill's file expects: %s").with(unmet));
            }
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
