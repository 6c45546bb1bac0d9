package org.shouwang.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.platform.AreaId;

class SealsUnitTests {

    static final int KEY_ID_BYTES = 5;
    static final String ID_NUMBER = "000000189901011234";

    @TempDir
    Path folder;

    final AreaId area = new AreaId(UUID.randomUUID());
    final AreaId elsewhere = new AreaId(UUID.randomUUID());

    Seals node() {
        return new Seals(new KeyFolder(folder, folder.resolve("master.key")), Clock.systemUTC());
    }

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() {
        var seal = node().register(area);
        var sealed = seal.seal(ID_NUMBER, "a/1");
        assertThat(new String(sealed)).doesNotContain("1899");
        assertThat(seal.open(sealed, "a/1")).isEqualTo(ID_NUMBER);
        assertThat(seal.seal(ID_NUMBER, "a/1")).isNotEqualTo(sealed);
        assertThat(seal.seal(null, "a/1")).isNull();
        assertThat(seal.open(null, "a/1")).isNull();
    }

    @Test
    void aSealedValueOpensOnlyWhereItBelongs() {
        var seals = node();
        var sealed = seals.register(area).seal(ID_NUMBER, "a/1");
        assertThatThrownBy(() -> seals.register(area).open(sealed, "a/2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seals.register(elsewhere).open(sealed, "a/1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seals.volunteers(area).open(sealed, "a/1")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seals.register(area).open(sealed, "a/1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLookupIsTheSameOnEveryNodeAndInNoOtherArea() {
        var lookup = node().register(area).lookup(ID_NUMBER);
        assertThat(node().register(area).lookup(ID_NUMBER)).isEqualTo(lookup);
        assertThat(node().register(elsewhere).lookup(ID_NUMBER)).isNotEqualTo(lookup);
        assertThat(node().volunteers(area).lookup(ID_NUMBER)).isNotEqualTo(lookup);
    }

    @Test
    void anotherNodeReadsWhatTheFirstSealedAfterARotation() {
        var one = node();
        var two = node();
        var before = one.register(area).seal(ID_NUMBER, "a/1");
        assertThat(two.register(area).open(before, "a/1")).isEqualTo(ID_NUMBER);
        var lookup = one.register(area).lookup(ID_NUMBER);

        one.rotate(area, Kept.REGISTER);
        var after = one.register(area).seal(ID_NUMBER, "a/1");

        assertThat(Arrays.copyOf(after, KEY_ID_BYTES)).isNotEqualTo(Arrays.copyOf(before, KEY_ID_BYTES));
        assertThat(two.register(area).open(after, "a/1")).isEqualTo(ID_NUMBER);
        assertThat(one.register(area).open(before, "a/1")).isEqualTo(ID_NUMBER);
        assertThat(one.register(area).lookup(ID_NUMBER)).isEqualTo(lookup);
    }

    @Test
    void twelveNodesThatStartAtOnceMakeOneKey() throws Exception {
        int nodes = 12;
        var together = new CyclicBarrier(nodes);
        Callable<byte[]> start = () -> {
            together.await();
            return node().register(area).seal(ID_NUMBER, "a/1");
        };
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            for (var sealed : threads.invokeAll(Collections.nCopies(nodes, start))) {
                assertThat(node().register(area).open(sealed.get(), "a/1")).isEqualTo(ID_NUMBER);
            }
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".keys"))).hasSize(1);
        }
    }

    @Test
    void rotationsOnTwoNodesAtOnceLoseNoKey() throws Exception {
        var one = node();
        var two = node();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = IntStream.range(0, 8).<Callable<byte[]>>mapToObj(i -> () -> {
                var mine = i % 2 == 0 ? one : two;
                mine.rotate(area, Kept.REGISTER);
                return mine.register(area).seal("n" + i, "a/1");
            }).toList();
            var sealed = threads.invokeAll(tasks);
            var third = node();
            for (int i = 0; i < 8; i++) {
                assertThat(third.register(area).open(sealed.get(i).get(), "a/1")).isEqualTo("n" + i);
            }
        }
    }

    @Test
    void destroyedKeysAreGoneForGood() throws IOException {
        var incident = UUID.randomUUID();
        var seals = node();
        var sealed = seals.incident(area, incident).seal("met at the market", "a/1");
        var kept = seals.register(area).seal(ID_NUMBER, "a/1");

        assertThat(seals.destroyIncident(area, incident)).isTrue();

        assertThatThrownBy(() -> seals.incident(area, incident).open(sealed, "a/1")).isInstanceOf(KeysDestroyed.class);
        assertThatThrownBy(() -> node().incident(area, incident).seal("again", "a/1")).isInstanceOf(KeysDestroyed.class);
        assertThat(seals.destroyIncident(area, incident)).isFalse();
        assertThat(node().register(area).open(kept, "a/1")).isEqualTo(ID_NUMBER);
        try (var files = Files.walk(folder)) {
            assertThat(files.map(Path::toString).filter(f -> f.contains(incident.toString()))).singleElement()
                    .asString().endsWith(".destroyed");
        }
    }

    @Test
    void keysDestroyedBeforeTheirFirstUseAreNeverMade() {
        var incident = UUID.randomUUID();
        assertThat(node().destroyIncident(area, incident)).isFalse();
        assertThatThrownBy(() -> node().incident(area, incident).lookup("x")).isInstanceOf(KeysDestroyed.class);
    }

    @Test
    void aLostMasterKeyIsSaidAndNotReplaced() throws IOException {
        node().register(area).seal(ID_NUMBER, "a/1");
        Files.delete(folder.resolve("master.key"));
        assertThatThrownBy(this::node).hasMessageContaining("master.key is missing").hasMessageContaining("backup");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws IOException {
        node().register(area).seal(ID_NUMBER, "a/1");
        try (var files = Files.walk(folder).filter(f -> !f.equals(folder) && !f.endsWith(".lock"))) {
            assertThat(files).hasSize(3).allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                    .isEqualTo(Files.isDirectory(f) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void keyFilesStolenWithoutTheirMasterKeyAreUseless(@TempDir Path thief) throws IOException {
        node().register(area).seal(ID_NUMBER, "a/1");
        var withOtherMaster = new Seals(new KeyFolder(thief, thief.resolve("master.key")), Clock.systemUTC());
        var copy = thief.resolve(area + "/register.keys");
        Files.createDirectory(copy.getParent());
        Files.copy(folder.resolve(area + "/register.keys"), copy);
        assertThatThrownBy(() -> withOtherMaster.register(area).lookup("x")).hasMessageContaining("cannot be used");
    }
}
