package org.shouwang.drill.play;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a drill file says.
 *
 * @param drill its short name
 * @param title what it rehearses, for the head of the report
 * @param seed the same seed gives the same drill
 * @param begins what the drill's clock says at first; its offset is the community's
 * @param ends what it says at last; null for a drill that ends with its last act
 * @param place null for a drill that is played in a community that is there
 * @param acts what happens, in order of time
 * @param expect what must have come of it
 */
record Script(String drill, String title, long seed, OffsetDateTime begins, @Nullable OffsetDateTime ends, @Nullable Estate place, List<Act> acts, List<Expectation> expect) {

    /** How large the community is. */
    record Estate(int estates, int buildings, int units, int floors, int doors, int households, int residents) {
    }

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

    Script {
        for (var needed : new Object[][] {{"drill", drill}, {"title", title}, {"begins", begins}, {"acts", acts}, {"expect", expect}}) {
            if (needed[1] == null) {
                throw new IllegalArgumentException("\"" + needed[0] + "\" is missing");
            }
        }
        acts = acts.stream().sorted(Act.BY_TIME).toList();
        expect = List.copyOf(expect);
    }

    /** @throws Halt that says which file and what is wrong with it */
    static Script read(Path file, Clock clock) {
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(text, clock);
        } catch (IOException e) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("演练文件 %s 无法读取：%s", "The drill file %s cannot be read: %s").with(file, e.getMessage()), e);
        } catch (YAMLException | JacksonException | IllegalArgumentException e) {
            throw new Halt(Halt.Code.FILE, Bilingual.of("演练文件 %s 有错：%s", "There is a mistake in the drill file %s: %s")
                    .with(file, firstLine(e)), e);
        }
    }

    static Script of(Reader text, Clock clock) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        if (!(read instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a drill file begins with \"drill: NAME\"");
        }
        var script = STRICT.convertValue(CountedBack.read(map, clock), Script.class);
        script.acts().forEach(act -> Scenes.named(act.scene()));
        return script;
    }

    private static @Nullable String firstLine(Exception e) {
        var message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse("");
    }
}
