package org.shouwang.drill.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

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
                    list(lived, "all residents", "/residents"),
                    list(lived, "by door", "/residents?sort=DOOR"),
                    list(lived, "who needs more", "/needs"),
                    list(lived, "over 70", "/residents?need=OVER_70"),
                    list(lived, "without a phone", "/residents?lacks=PHONE"));
            return new Questions("search", questions, floor, options, TARGET_MS).measure(spec.commandLine().getOut()) ? 0 : 1;
        }
    }

    private static Question asked(Populated lived, String name, Function<Person, String> words, Function<Person, String> found) {
        return new Question(name, lived.community().admin()::get, lived.some().stream().map(person -> new Question.Example(
                lived.community().page("/residents?q=" + Visitor.encode(words.apply(person))), found.apply(person))).toList());
    }

    private static Question list(Populated lived, String name, String path) {
        return new Question(name, lived.community().admin()::get, List.of(new Question.Example(lived.community().page(path), "id=\"people\"")));
    }
}
