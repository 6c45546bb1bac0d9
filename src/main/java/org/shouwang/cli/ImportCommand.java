package org.shouwang.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.shouwang.platform.web.Messages;
import org.shouwang.registry.exchange.Acceptance;
import org.shouwang.registry.exchange.FindingKind;
import org.shouwang.registry.exchange.Preview;
import org.shouwang.registry.exchange.ResidentImports;
import org.shouwang.registry.exchange.SheetImport;
import org.springframework.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ImportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    /** A command that runs once listens to nobody, and joins a program that has the folder open. */
    private static final Map<String, Object> ONCE = Map.of("shouwang.once", "true", "shouwang.tls.port", "off",
            "server.address", "127.0.0.1", "spring.datasource.hikari.maximum-pool-size", "4");

    @ParentCommand
    private Shouwang shouwang;
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOption data;
    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "import.area")
    private @Nullable String area;
    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;
    @Option(names = "--yes", descriptionKey = "import.yes")
    private boolean yes;
    @Option(names = "--accept-warnings", descriptionKey = "import.accept-warnings")
    private boolean acceptWarnings;
    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Override
    public Integer call() throws IOException {
        byte[] sheet = read();
        var program = new RunningProgram(shouwang.program(), data.folder(), new PrintWriter(OutputStream.nullOutputStream()));
        try (var context = program.start(0, ONCE)) {
            return Current.as(Actor.system("import"), chosen(context).id(), () -> take(context, sheet));
        }
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("文件 %s 无法读取：%s", "The file %s cannot be read: %s").with(file, e.getMessage()), e);
        }
    }

    private Area chosen(ApplicationContext program) {
        var areas = program.getBean(Areas.class);
        if (area != null) {
            return areas.find(area).orElseThrow(() -> new Halt(Halt.Code.USAGE,
                    Bilingual.of("没有代码为 %s 的辖区。", "There is no area with the code %s.").with(area)));
        }
        var all = areas.all();
        if (all.size() == 1) {
            return all.getFirst();
        }
        var codes = String.join(", ", all.stream().map(Area::code).toList());
        throw new Halt(Halt.Code.USAGE, all.isEmpty()
                ? Bilingual.of("还没有社区：请先执行 shouwang serve 并完成首次设置。", "There is no community yet: run shouwang serve and set it up first.")
                : Bilingual.of("有多个辖区，请用 --area 指定：%s", "There are several areas; name one with --area: %s").with(codes));
    }

    private int take(ApplicationContext program, byte[] sheet) throws IOException {
        var imports = program.getBean(ResidentImports.class);
        var received = imports.receive(Ids.next(), file.getFileName().toString(), sheet, PATIENCE);
        var preview = understood(received, program.getBean(Messages.class));
        show(preview);
        if (dryRun || preview.nothingNew() && preview.refused() == 0 && preview.doubtful() == 0) {
            imports.cancel(received.id());
            say("没有改动。", "Nothing was changed.");
            return 0;
        }
        if (!yes && !confirmed()) {
            imports.cancel(received.id());
            throw new Halt(Halt.Code.USAGE, Bilingual.of("没有改动。确认无误后请加上 --yes。", "Nothing was changed. Add --yes to go ahead."));
        }
        Set<FindingKind> accepted = acceptWarnings ? EnumSet.allOf(FindingKind.class) : Set.of();
        var done = imports.apply(received.id(), preview.digest(), new Acceptance(accepted, Acceptance.Left.STAY, null), locale(), PATIENCE);
        return report(done, imports);
    }

    private Preview understood(SheetImport received, Messages messages) {
        if (received.refusal() != null) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("%s", "%s")
                    .with(messages.get(locale(), received.refusal().key(), received.refusal().args().toArray())));
        }
        var preview = received.preview();
        if (preview == null || !preview.missing().isEmpty()) {
            throw new Halt(Halt.Code.FILE, Bilingual.of(
                    "表格没有看懂（缺少必要的列）。请在网页上导入，在那里可以逐列指定含义。",
                    "The sheet was not understood (columns are missing). Import it on the page, where each column can be given its meaning."));
        }
        return preview;
    }

    private void show(Preview preview) {
        say("共 %d 行：新增 %d 人，变更 %d 人，未变 %d 人；不能导入 %d 行，待确认 %d 行。新增楼栋 %d、户门 %d。",
                "%d rows: %d people added, %d changed, %d as before; %d rows refused, %d in doubt. %d buildings and %d doors are new.",
                preview.rows(), preview.added(), preview.changed(), preview.unchanged(), preview.refused(), preview.doubtful(),
                preview.newBuildings(), preview.newDoors());
    }

    private boolean confirmed() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        var answer = console.readLine("%s", Bilingual.of("现在导入？(y/N) ", "Take it over now? (y/N) ").here());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private int report(SheetImport done, ResidentImports imports) throws IOException {
        var result = done.result();
        if (result == null) {
            throw new Halt(Halt.Code.FAILED, Bilingual.of("没有导入：导入过程中登记册被别人改动过，请重新执行。",
                    "Nothing was taken over: the register was changed by somebody else meanwhile. Run it again."));
        }
        say("已导入：新增 %d 人，变更 %d 人，未变 %d 人。", "Taken over: %d people added, %d changed, %d as before.",
                result.added(), result.changed(), result.unchanged());
        if (result.rest() == 0) {
            return 0;
        }
        var rest = file.toAbsolutePath().resolveSibling(file.getFileName() + ".rest.xlsx");
        Files.write(rest, imports.rest(done.id(), locale()));
        say("%d 行没有导入，原因和改法写在 %s 中；改好后可以直接再导入。",
                "%d rows were not taken over; %s says why and how to mend them, and can be imported again then.", result.rest(), rest);
        return Halt.Code.ROWS_REFUSED.number();
    }

    private static Locale locale() {
        return Messages.speak(Locale.getDefault(Locale.Category.DISPLAY));
    }

    private void say(String zh, String en, Object... args) {
        spec.commandLine().getOut().println(Bilingual.of(zh, en).with(args).here());
        spec.commandLine().getOut().flush();
    }
}
