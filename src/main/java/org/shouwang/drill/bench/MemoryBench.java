package org.shouwang.drill.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import org.shouwang.drill.Memory;
import org.shouwang.drill.Visitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

/** What the program and its database take of the machine's memory while a large community is imported and used. */
@Command(name = "memory", mixinStandardHelpOptions = true)
final class MemoryBench implements Callable<Integer> {

    private static final long TARGET_MB = 1024;

    @Option(names = "--residents", paramLabel = "N", descriptionKey = "bench.residents", defaultValue = "11700")
    private int residents = 11_700;
    @Mixin
    private LoadOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var lived = Populated.with(residents)) {
            var imported = Memory.of(lived.instance().processes());
            var most = new AtomicReference<>(imported);
            var community = lived.community();
            var people = lived.some();
            var outcome = new ClosedLoop(options.connections(), options.length(), options.length().multipliedBy(4)).run(visitor -> number -> {
                if (visitor == 0 && number % (options.connections() * 25) == 0) {
                    var now = Memory.of(lived.instance().processes());
                    most.updateAndGet(before -> now.share() > before.share() ? now : before);
                }
                var person = people.get(number % people.size());
                return community.admin().get(community.page(switch (number % 3) {
                    case 0 -> "/residents?q=" + Visitor.encode(person.name());
                    case 1 -> "/homes";
                    default -> "/residents?q=" + Visitor.encode(person.door());
                })).ok();
            });
            return report(imported, most.get(), outcome);
        }
    }

    private int report(Memory imported, Memory most, ClosedLoop.Outcome outcome) {
        var out = spec.commandLine().getOut();
        if (options.json()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("bench", "memory");
            fields.put("after_import_mb", imported.shareInMegabytes());
            fields.put("most_mb", most.shareInMegabytes());
            fields.put("most_rss_mb", most.residentInMegabytes());
            fields.put("rate", Math.round(outcome.rate()));
            fields.put("wrong", outcome.wrong());
            fields.put("seconds", outcome.seconds());
            out.println(JsonMapper.builder().build().writeValueAsString(fields));
        } else {
            out.println(String.format(Locale.ROOT, "after the import %d MB, at most %d MB under %.0f pages/s (shared pages counted once; "
                    + "%d MB when counted in each process)", imported.shareInMegabytes(), most.shareInMegabytes(), outcome.rate(), most.residentInMegabytes()));
        }
        out.flush();
        return outcome.wrong() == 0 && most.shareInMegabytes() <= TARGET_MB ? 0 : 1;
    }
}
