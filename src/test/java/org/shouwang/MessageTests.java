package org.shouwang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.ibm.icu.text.MessageFormat;

/** Every sentence stands in the message files, in both languages, and none stands there for nothing. */
class MessageTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern MODULE_FILE = Pattern.compile("([a-z]+)_.*|([a-z]+)\\.properties");
    private static final Pattern LITERAL = Pattern.compile("\"\\{?([a-z]+\\.[A-Za-z0-9._-]*)}?\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\d+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(\\*|//)");
    /** What stands on a door or a house may be quoted as it stands. */
    private static final Pattern QUOTED = Pattern.compile("[0-9A-Z]+\\p{IsHan}{1,3}");
    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    /** Names with a dot that are no sentences: topics of live updates, jobs, settings, kinds of audit entries, what a drill counts. */
    private static final Pattern NO_SENTENCE = Pattern.compile(
            "(changed\\(|sse:|tally\\(\\)|@Value|getProperty\\(|setProperty\\(|ConditionalOn|\\bname\\(\\)|\\.counter\\(|\\.timer\\(|Gauge)");

    private final Map<String, String> chinese = sentences("zh_CN");
    private final Map<String, String> english = sentences("en");
    private final Set<String> modules = chinese.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    /** Every literal that may be a key. */
    private final Set<String> literals = new TreeSet<>();
    /** Those that must be one → where it stands. */
    private final Map<String, String> asked = new HashMap<>();

    private static Map<String, String> sentences(String language) {
        var all = new LinkedHashMap<String, String>();
        for (var file : files(MAIN.resolve("resources/messages"), "_" + language + ".properties")) {
            var some = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                some.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            some.forEach((key, value) -> assertThat(all.put((String) key, (String) value)).as(key + " stands in two files").isNull());
        }
        return all;
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() {
        return Stream.concat(files(MAIN.resolve("java"), ".java").stream(), files(MAIN.resolve("jte"), ".jte").stream());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void read() {
        sources().forEach(file -> text(file).lines().filter(line -> !COMMENT.matcher(line).find()).forEach(line -> {
            var literal = LITERAL.matcher(line);
            while (literal.find()) {
                var key = literal.group(1);
                if (modules.contains(key.substring(0, key.indexOf('.')))) {
                    literals.add(key);
                    if (!NO_SENTENCE.matcher(line).find()) {
                        asked.putIfAbsent(key, file + ": " + line.strip());
                    }
                }
            }
        }));
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void keys_begin_with_the_module_of_their_file() {
        for (var file : files(MAIN.resolve("resources/messages"), ".properties")) {
            var module = MODULE_FILE.matcher(file.getFileName().toString());
            assertThat(module.matches()).as("name of " + file).isTrue();
            assertThat(text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                    .as(file.toString()).allMatch(line -> line.startsWith(module.group(1) + ".") || line.startsWith(" ") || line.startsWith("\t"));
        }
    }

    @Test
    void every_sentence_that_is_asked_for_is_written() {
        var missing = new TreeSet<String>();
        asked.forEach((key, where) -> {
            if (!key.endsWith(".") && !key.endsWith("-") && !chinese.containsKey(key) && !isPrefix(key)) {
                missing.add(key + "   in " + where);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** A literal to which a dot and more is added, as in {@code t("platform.urgency" + "." + x)}. */
    private boolean isPrefix(String key) {
        return chinese.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
    }

    @Test
    void every_sentence_that_is_written_is_asked_for() {
        var prefixes = literals.stream().filter(literal -> literal.endsWith(".") || literal.endsWith("-")).collect(Collectors.toSet());
        var unused = chinese.keySet().stream().filter(key -> !literals.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                // The name of a job is made from its key.
                .filter(key -> !key.contains(".job.")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_sentence_can_be_said_and_takes_the_same_arguments_in_both_languages() {
        for (var key : chinese.keySet()) {
            assertThat(arguments(key, english.get(key))).as(key).isEqualTo(arguments(key, chinese.get(key)));
        }
    }

    private static Set<String> arguments(String key, String pattern) {
        assertThat(pattern).as(key).isNotBlank();
        new MessageFormat(pattern);
        var found = new TreeSet<String>();
        var argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            found.add(argument.group(1));
        }
        return found;
    }

    @Test
    void english_is_english() {
        assertThat(english.entrySet().stream().filter(sentence -> CHINESE.matcher(QUOTED.matcher(sentence.getValue()).replaceAll("")).find())).isEmpty();
    }

    @Test
    void templates_hold_no_sentences_of_their_own() {
        assertThat(files(MAIN.resolve("jte"), ".jte").stream().flatMap(file -> TEMPLATE_COMMENT.matcher(text(file)).replaceAll("").lines()
                .filter(line -> CHINESE.matcher(line.replace("\"中文\"", "")).find()).map(line -> file + ": " + line.strip()))).isEmpty();
    }
}
