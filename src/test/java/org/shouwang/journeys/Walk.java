package org.shouwang.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Page;

/**
 * The steps of a journey, with what each asks of the people who walk it: pages that open, taps, fields and characters. It is
 * counted rather than timed, so that it says the same on every machine.
 */
final class Walk {

    /** Who does a step: the community's own people one after the other, or a neighbour with a phone meanwhile. */
    enum By { COMMUNITY, NEIGHBOUR }

    /** By what a person's time is estimated; the documentation states it. */
    private static final int SECONDS_A_PAGE = 3;
    private static final int SECONDS_A_TAP = 3;
    private static final int SECONDS_A_FIELD = 3;
    private static final double SECONDS_A_CHARACTER = 0.5;

    /** @param machine what the step took when a program walked it */
    record Step(int number, String name, By by, int pages, int taps, int fields, int characters, Duration machine) {

        Step and(Step other) {
            return new Step(number, name, by, pages + other.pages, taps + other.taps, fields + other.fields, characters + other.characters,
                    machine.plus(other.machine));
        }

        long seconds() {
            return Math.round(pages * SECONDS_A_PAGE + taps * SECONDS_A_TAP + fields * SECONDS_A_FIELD + characters * SECONDS_A_CHARACTER);
        }

        /** As the documentation's table shows it. */
        String cells() {
            return " | " + pages + " | " + taps + " | " + fields + " | " + characters + " | " + seconds() + " |";
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private int pages;
    private int taps;
    private int fields;
    private int characters;
    private int pictures;

    void step(String name, By by, Runnable walked) {
        pages = 0;
        taps = 0;
        fields = 0;
        characters = 0;
        var began = System.nanoTime();
        walked.run();
        steps.add(new Step(steps.size() + 1, name, by, pages, taps, fields, characters, Duration.ofNanos(System.nanoTime() - began)));
    }

    void opened() {
        pages++;
    }

    void tapped() {
        taps++;
    }

    void typed(String words) {
        fields++;
        characters += words.length();
    }

    /** What the community's own people do one after the other. */
    Step all() {
        return steps.stream().filter(step -> step.by() == By.COMMUNITY).reduce(Step::and).orElseThrow();
    }

    /** The rows of the documentation's table, and the row of what the community's own people do. */
    List<String> rows() {
        return Stream.concat(steps.stream().map(step -> "| " + step.number() + (step.by() == By.NEIGHBOUR ? " ☎" : "") + step.cells()),
                Stream.of("| ∑" + all().cells())).toList();
    }

    Duration machine() {
        return steps.stream().map(Step::machine).reduce(Duration.ZERO, Duration::plus);
    }

    /** For whoever wants to look at what was walked past: a folder in SHOUWANG_PICTURES. */
    void picture(Page page) {
        @Nullable String folder = System.getenv("SHOUWANG_PICTURES");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(Objects.requireNonNull(folder), "%02d-%02d.png".formatted(steps.size() + 1, ++pictures))));
        }
    }
}
