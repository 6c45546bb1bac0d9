package org.shouwang.drill.play;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.shouwang.drill.Community;

/** What has happened in the demo's community in the days before somebody opens it: a drill like others, which ends now. */
public final class DemoDrill {

    private static final String FILE = "/drills/demo.yaml";

    private final Script script;

    private DemoDrill(Script script) {
        this.script = script;
    }

    public static DemoDrill endingNow(Clock clock) {
        try (var file = new InputStreamReader(Objects.requireNonNull(DemoDrill.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8)) {
            return new DemoDrill(Script.of(file, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To this time the clock of the instance is put back. */
    public Instant begins() {
        return script.begins().toInstant();
    }

    /**
     * Plays it in a community that has its houses, residents and one person in each role.
     *
     * @param code the community's name in addresses
     * @param admin the account that invites people
     * @param percent hears after each act how much is over
     * @return what did not come out as the file expects; the community is there all the same
     */
    public List<String> play(URI base, String code, UUID admin, IntConsumer percent) {
        var report = new Play(script, Progress.counting(percent)).in(Community.existing(base, code, admin));
        return report.checks().stream().filter(check -> !check.passed())
                .map(check -> check.name() + " " + check.expected() + ": " + check.actual()).toList();
    }
}
