package org.shouwang.drill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.drill.Community;
import org.shouwang.drill.Instance;
import org.shouwang.drill.ProgramCommand;
import org.shouwang.drill.Visitor;
import org.shouwang.platform.Role;
import org.shouwang.platform.database.DataFolder;
import org.shouwang.platform.database.Login;
import org.shouwang.platform.database.TestPostgres;

/** Two programs on one database; one of them is killed in the middle of an opening, and people go on at the other. */
@Tag("long")
class TwoNodesTests {

    private static final int PEOPLE = 600;
    private static final int SHIFTS = 10;
    private static final int SEATS = 20;

    @TempDir
    Path folder;

    @Test
    void what_was_answered_by_one_is_known_to_the_other_and_nobody_notices_whom_they_asked() throws Exception {
        var server = TestPostgres.foreign();
        var database = server.newDatabase("two_nodes", "CREATEROLE");
        var one = node("one", server.keys());
        try (var first = start(database, one)) {
            var community = Community.setUp(first, "双机社区");
            var two = node("two", one.keys());
            try (var second = start(database, two); var owner = database.connect()) {
                var colleague = Community.signIn(first, Community.ADMIN_PHONE, Community.PASSWORD);
                var area = Floor.enterOnlyArea(owner);
                var open = SeatsOpen.publish(community, owner, SHIFTS, SEATS, Duration.ofSeconds(2), 10);
                try (var askers = new Askers(turnByTurn(first, second), community.api(""), area, owner, SignedIn.make(owner, area, Role.VOLUNTEER, PEOPLE));
                        var besides = Executors.newVirtualThreadPerTaskExecutor()) {
                    open.awaitOpen(owner);
                    var killed = besides.submit(() -> killWhenAThirdHasAnswers(first, askers));
                    var outcome = asked(askers, open, killed);
                    assertThat(killed.get()).as("answered before the kill").isBetween(PEOPLE / 3, PEOPLE - 1);
                    assertThat(askers.sentAgain()).as("some were asking the one that died").isPositive();
                    assertThat(outcome.wrong()).isZero();
                    assertThat(askers.answers()).as("all seats are taken, the others stand by")
                            .isEqualTo(Map.of("TAKEN", (long) SHIFTS * SEATS, "STANDING_BY", (long) PEOPLE - SHIFTS * SEATS));
                    assertThat(askers.contradictions(owner, area, open)).as("doubled, overfull, promised in vain, out of order").isZero();
                    assertThat(askers.changed(PEOPLE)).as("other answers than before").isZero();
                }
                assertThat(atTheOther(second, community, colleague)).as("signed in at the one that died").isEqualTo(200);
            }
        }
    }

    private static ClosedLoop.Outcome asked(Askers askers, SeatsOpen open, Future<Integer> killed) {
        try {
            return new Arrivals(PEOPLE, Duration.ofSeconds(4), 32, 7).run(visitor -> askers.insistingOver(open));
        } catch (RuntimeException failed) {
            // Its moment never comes.
            killed.cancel(true);
            throw failed;
        }
    }

    private static int killWhenAThirdHasAnswers(Instance node, Askers askers) throws InterruptedException {
        while (askers.answered() < PEOPLE / 3) {
            Thread.sleep(2);
        }
        int before = askers.answered();
        node.kill();
        return before;
    }

    /** As a proxy does it: one after the other, and only to those that are there. */
    private static Supplier<URI> turnByTurn(Instance first, Instance second) {
        var turn = new AtomicInteger();
        return () -> first.isAlive() && turn.getAndIncrement() % 2 == 0 ? first.url() : second.url();
    }

    private static int atTheOther(Instance node, Community community, Visitor colleague) {
        var visitor = Visitor.anonymous(node.url());
        return visitor.send(visitor.request(community.page("/today")).header("Cookie", "shouwang=" + colleague.cookie("shouwang").orElseThrow())).status();
    }

    private static Instance start(Login database, DataFolder node) {
        var program = ProgramCommand.here().with("SHOUWANG_DB_URL", database.url()).with("SHOUWANG_DB_USER", database.user())
                .with("SHOUWANG_DB_PASSWORD", database.password());
        return Instance.launch(program, node.root(), false, List.of("serve")).awaitReady();
    }

    /** Nodes of one database have the same keys. */
    private DataFolder node(String name, Path keys) throws IOException {
        var node = new DataFolder(folder.resolve(name)).make();
        try (var files = Files.list(keys)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, node.keys().resolve(file.getFileName()));
            }
        }
        return node;
    }
}
