package org.shouwang.drill.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.shouwang.drill.InventedSheet.Person;
import org.shouwang.drill.Visitor;
import org.shouwang.platform.words.Pinyin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finding people and doors among many, in every way that people ask for them, and the lists with their filters. */
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchBench implements Callable<Integer> {

    private static final double TARGET_MS = 100;
    /** Rows of the longest page that programs may ask for. */
    private static final int AT_MOST = 500;
    private static final String PEOPLE = "id=\"people\"";
    private static final Pattern CURSOR = Pattern.compile("cursor=([A-Za-z0-9_%-]+)\"");
    private static final Pattern BUILDING = Pattern.compile("/buildings/([0-9a-f-]{36})\"");

    @Option(names = "--residents", paramLabel = "N", descriptionKey = "bench.residents", defaultValue = "100000")
    private int residents = 100_000;
    @Mixin
    private LoadOptions options;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var lived = Populated.with(residents); var floor = Floor.below(lived.instance().data())) {
            var questions = List.of(
                    asked(lived, "name", Person::name, Person::name),
                    asked(lived, "surname", person -> person.name().substring(0, 1), person -> person.name().substring(0, 1)),
                    asked(lived, "part of a name", person -> person.name().substring(1), person -> person.name().substring(1)),
                    asked(lived, "pinyin initials", person -> Pinyin.of(person.name()).initials(), person -> ""),
                    asked(lived, "phone tail", Person::phoneTail, person -> ""),
                    asked(lived, "ID number", Person::idNumber, Person::name),
                    asked(lived, "door", Person::door, person -> Integer.toString(person.room())),
                    asked(lived, "door with estate", person -> person.estate() + person.building() + "号楼" + person.unit() + "单元" + person.room(),
                            person -> Integer.toString(person.room())),
                    lists(lived, "all residents", "/residents"),
                    lists(lived, "all residents by door", "/residents?sort=door"),
                    new Question("after the 10,000th", lived.community().admin()::get, far(lived).stream()
                            .map(path -> new Question.Example(path, PEOPLE)).toList()),
                    lists(lived, "who needs more", "/needs"),
                    lists(lived, "who needs more by door", "/needs?sort=door"),
                    lists(lived, "who lives alone", "/residents?need=LIVES_ALONE", "/residents?need=LIVES_ALONE&sort=door"),
                    lists(lived, "over 70", "/residents?need=OVER_70", "/residents?need=OVER_70&sort=door"),
                    lists(lived, "by age", "/residents?age=60-69", "/residents?age=-14", "/residents?age=80-&sort=door"),
                    lists(lived, "by presence", "/residents?presence=PRESENT", "/residents?presence=PRESENT&sort=door", "/residents?presence=AWAY"),
                    lists(lived, "without a phone", "/residents?lacks=phone", "/residents?lacks=phone&sort=door"),
                    lists(lived, "without a head", "/residents?lacks=head", "/residents?lacks=head&sort=door"),
                    lists(lived, "who left", "/residents?left=1", "/residents?left=1&sort=door"),
                    new Question("of one building", lived.community().admin()::get, buildings(lived).stream()
                            .map(id -> new Question.Example(lived.community().page("/residents?building=" + id), PEOPLE)).toList()));
            return new Questions("search", questions, floor, options, TARGET_MS).measure(spec.commandLine().getOut()) ? 0 : 1;
        }
    }

    private static Question asked(Populated lived, String name, Function<Person, String> words, Function<Person, String> found) {
        return new Question(name, lived.community().admin()::get, lived.some().stream().map(person -> new Question.Example(
                lived.community().page("/residents?q=" + Visitor.encode(words.apply(person))), found.apply(person))).toList());
    }

    /** A list by each of its addresses, and the page behind the first one where there is one. */
    private static Question lists(Populated lived, String name, String... paths) {
        var examples = new ArrayList<Question.Example>();
        for (var path : paths) {
            var first = lived.community().page(path);
            examples.add(new Question.Example(first, "</main>"));
            next(lived.community().admin().get(first).expectOk().text())
                    .ifPresent(cursor -> examples.add(new Question.Example(with(first, cursor), PEOPLE)));
        }
        return new Question(name, lived.community().admin()::get, examples);
    }

    /** Pages that lie deep in the list, by name and by door. */
    private static List<String> far(Populated lived) {
        var paths = new ArrayList<String>();
        for (var order : List.of("NAME", "DOOR")) {
            var cursor = "";
            for (int rows = 0; rows < Math.min(10_000, lived.sheet().people().size() / 2); rows += AT_MOST) {
                var answer = lived.community().admin().get(lived.community().api("/residents?size=" + AT_MOST + "&order=" + order + cursor)).expectOk();
                cursor = "&cursor=" + Visitor.encode(answer.json().path("next").asString());
            }
            paths.add(lived.community().page("/residents?sort=" + order.toLowerCase(Locale.ROOT) + cursor));
        }
        return paths;
    }

    private static List<String> buildings(Populated lived) {
        return BUILDING.matcher(lived.community().admin().get(lived.community().page("/homes")).expectOk().text()).results()
                .map(found -> found.group(1)).distinct().toList();
    }

    private static Optional<String> next(String page) {
        return CURSOR.matcher(page).results().map(found -> found.group(1)).findFirst();
    }

    private static String with(String path, String cursor) {
        return path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    }
}
