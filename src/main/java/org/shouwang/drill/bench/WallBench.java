package org.shouwang.drill.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The estates as rows of walls, a building's wall, and the card behind a door. */
@Command(name = "wall", mixinStandardHelpOptions = true)
final class WallBench implements Callable<Integer> {

    private static final double TARGET_MS = 100;
    private static final Pattern BUILDING = Pattern.compile("/buildings/([0-9a-f-]{36})\"");
    private static final Pattern DOOR = Pattern.compile("/doors/([0-9a-f-]{36})");

    @Option(names = "--residents", paramLabel = "N", descriptionKey = "bench.residents", defaultValue = "11700")
    private int residents = 11_700;
    @Mixin
    private LoadOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var lived = Populated.with(residents); var floor = Floor.below(lived.instance().data())) {
            var community = lived.community();
            var buildings = ids(BUILDING, community.admin().get(community.page("/homes")).expectOk().text());
            var doors = ids(DOOR, community.admin().get(community.page("/buildings/" + buildings.getFirst())).expectOk().text());
            var questions = List.of(
                    new Question("estate overview", community.admin()::get,
                            List.of(new Question.Example(community.page("/homes"), "class=\"mini\""))),
                    new Question("wall of a building", community.admin()::get, buildings.stream()
                            .map(id -> new Question.Example(community.page("/buildings/" + id), "/doors/")).toList()),
                    new Question("card behind a door", community.admin()::get, doors.stream()
                            .map(id -> new Question.Example(community.page("/doors/" + id), "199****")).toList()),
                    new Question("today", community.admin()::get,
                            List.of(new Question.Example(community.page("/today"), "</main>"))));
            return new Questions("wall", questions, floor, options, TARGET_MS).measure(spec.commandLine().getOut()) ? 0 : 1;
        }
    }

    private static List<String> ids(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).distinct().toList();
    }
}
