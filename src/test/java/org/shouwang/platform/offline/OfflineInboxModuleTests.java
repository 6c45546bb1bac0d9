package org.shouwang.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import tools.jackson.databind.json.JsonMapper;

@WholeProgramTest
class OfflineInboxModuleTests {

    @Autowired Areas areas;
    @Autowired AccountsFixtures people;
    @Autowired OfflineDevices devices;
    @Autowired OfflineInbox inbox;
    @Autowired Tallies tallies;
    @Autowired JsonMapper json;
    final Random random = new Random(20261127);
    Area area;
    Account lead;

    @BeforeEach
    void aCommunity() {
        Tallies.table();
        area = TestAreas.newCommunity(areas);
        lead = people.person(area.id(), Role.COORDINATOR);
    }

    private <T> T asLead(Callable<T> act) {
        try {
            return Current.as(AccountsFixtures.actor(lead, area.id(), Role.COORDINATOR), area.id(), act::call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private OfflineDevice device() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return asLead(() -> devices.bind(new NewDevice(new DeviceId(Ids.next()), "test.tally", secret, secret)));
    }

    private SentEntry entry(long sequence, Instant madeAt, String what) {
        return new SentEntry(Ids.next(), sequence, Tallies.KIND, madeAt, Duration.ZERO, json.valueToTree(Map.of("what", what)));
    }

    private List<Answer> deliver(OfflineDevice device, SentEntry... entries) {
        return deliver(device, List.of(entries));
    }

    private List<Answer> deliver(OfflineDevice device, List<SentEntry> entries) {
        return Current.as(Actor.nobody(), area.id(), () -> inbox.accept(device, entries));
    }

    @Test
    void tenThousandEntriesOfTwentyDevicesCountOnceInAnyOrderThroughTwoKills() throws Exception {
        int perDevice = 500;
        var sent = Collections.synchronizedList(new ArrayList<UUID>());
        var delivered = new AtomicInteger();
        var interrupted = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<java.util.concurrent.Future<?>>();
            for (int n = 0; n < 20; n++) {
                var device = device();
                var order = new Random(random.nextLong());
                var entries = new ArrayList<SentEntry>();
                for (int sequence = 1; sequence <= perDevice; sequence++) {
                    entries.add(entry(sequence, Instant.now(), ""));
                }
                entries.forEach(entry -> sent.add(entry.id()));
                ends.add(threads.submit(() -> {
                    for (var batch : batches(entries, order)) {
                        interrupted.addAndGet(untilAnswered(device, batch));
                        delivered.addAndGet(batch.size());
                    }
                }));
            }
            killWhen(delivered, 3_000);
            killWhen(delivered, 9_000);
            for (var end : ends) {
                end.get();
            }
        }
        assertThat(interrupted.get()).as("deliveries that were cut off").isPositive();
        assertThat(Tallies.count(area.id().value())).isEqualTo(Map.of("strokes", 10_000L, "entries", 10_000L));
        assertThat(Tallies.owner().sql("SELECT entry FROM tally.stroke WHERE area = ?").param(area.id().value()).query(UUID.class).list())
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(asLead(devices::all)).hasSize(20).allSatisfy(device -> assertThat(device.missing()).isZero());
    }

    /** All entries in random order, in batches of one to a hundred, each batch up to three times and mixed with others. */
    private static List<List<SentEntry>> batches(List<SentEntry> entries, Random order) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, order);
        var batches = new ArrayList<List<SentEntry>>();
        for (int from = 0; from < shuffled.size();) {
            int to = Math.min(shuffled.size(), from + 1 + order.nextInt(100));
            for (int times = 1 + order.nextInt(3); times > 0; times--) {
                batches.add(List.copyOf(shuffled.subList(from, to)));
            }
            from = to;
        }
        Collections.shuffle(batches, order);
        return batches;
    }

    /** As a phone does: again, until the server has answered. */
    private int untilAnswered(OfflineDevice device, List<SentEntry> batch) {
        for (int tries = 0;; tries++) {
            try {
                var answers = deliver(device, batch);
                if (answers.stream().allMatch(answer -> answer.verdict() == Answer.Verdict.ACCEPTED)) {
                    return tries;
                }
            } catch (DataAccessException | TransactionException e) {
                assertThat(tries).as("tries").isLessThan(200);
            }
        }
    }

    /** What a kill of the server amounts to: every connection is gone, and with it what was not committed. */
    private static void killWhen(AtomicInteger delivered, int reached) throws InterruptedException {
        while (delivered.get() < reached) {
            Thread.sleep(5);
        }
        Tallies.owner().sql("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE usename = 'shouwang_app' AND (state = 'active' OR xact_start IS NOT NULL)""").query().listOfRows();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var device = device();
        var conflict = entry(1, Instant.now(), "conflict");
        var refused = entry(2, Instant.now(), "refused");
        var accepted = entry(3, Instant.now(), "");
        var first = deliver(device, accepted, refused, conflict);
        assertThat(first).extracting(Answer::verdict)
                .containsExactly(Answer.Verdict.ACCEPTED, Answer.Verdict.REFUSED, Answer.Verdict.CONFLICT);
        assertThat(first.get(1).reason().args()).containsExactly(7L);
        assertThat(deliver(device, accepted, refused, conflict)).isEqualTo(first);
        assertThat(deliver(device(), accepted)).as("brought by another device").containsExactly(first.getFirst());
        assertThat(Tallies.count(area.id().value())).as("what a conflict had done is undone").containsEntry("strokes", 2L);
    }

    @Test
    void anEntryThatBreaksItsHandlerTakesNothingElseWithItAndIsTakenLater() {
        var device = device();
        var broken = entry(1, Instant.now(), "");
        var sound = entry(2, Instant.now(), "");
        tallies.breakOnce(broken.id());
        assertThat(deliver(device, broken, sound)).extracting(Answer::verdict)
                .containsExactly(Answer.Verdict.LATER, Answer.Verdict.ACCEPTED);
        assertThat(asLead(devices::all).getFirst().missing()).as("known to be missing").isEqualTo(1);
        assertThat(deliver(device, broken, sound)).extracting(Answer::verdict).containsOnly(Answer.Verdict.ACCEPTED);
        assertThat(Tallies.count(area.id().value())).containsEntry("strokes", 2L);
    }

    @Test
    void aKindThatNobodyTakesWaitsForAProgramThatDoes() {
        var unknown = new SentEntry(Ids.next(), 1, "test.unheard-of", Instant.now(), Duration.ZERO, json.createObjectNode());
        assertThat(deliver(device(), unknown)).extracting(Answer::verdict).containsExactly(Answer.Verdict.LATER);
    }

    @Test
    void whatWasWrittenBeforeTheRoleEndedIsTakenAndMarkedAndWhatWasWrittenAfterIsNot() {
        var device = device();
        var now = Instant.now();
        Tallies.owner().sql("UPDATE accounts.held_role SET given_at = now() - interval '3 hours', ended_at = now() - interval '1 hour' WHERE account_id = ?")
                .param(lead.id().value()).update();
        var answers = deliver(device, entry(1, now.minus(Duration.ofHours(2)), ""), entry(2, now, ""), entry(3, now.minus(Duration.ofHours(4)), ""));
        assertThat(answers).extracting(Answer::verdict)
                .containsExactly(Answer.Verdict.ACCEPTED, Answer.Verdict.REFUSED, Answer.Verdict.REFUSED);
        assertThat(answers).extracting(Answer::late).containsExactly(true, false, false);
        assertThat(answers.get(1).reason().key()).isEqualTo("platform.offline.refused.no-right");
    }

    @Test
    void aClockThatIsWrongIsPutRightAndNothingIsWrittenInTheFuture() {
        Tallies.owner().sql("UPDATE accounts.held_role SET ended_at = now() - interval '1 hour', given_at = now() - interval '3 hours' WHERE account_id = ?")
                .param(lead.id().value()).update();
        var now = Instant.now();
        var slow = new SentEntry(Ids.next(), 1, Tallies.KIND, now.minus(Duration.ofHours(26)), Duration.ofDays(1), json.createObjectNode());
        var fast = new SentEntry(Ids.next(), 2, Tallies.KIND, now.plus(Duration.ofHours(22)), Duration.ofDays(-1), json.createObjectNode());
        assertThat(deliver(device(), slow, fast)).extracting(Answer::verdict).containsOnly(Answer.Verdict.ACCEPTED);
        assertThat(slow.madeAtHere(now)).isEqualTo(now.minus(Duration.ofHours(2)));
        assertThat(entry(1, now.plusSeconds(60), "").madeAtHere(now)).isEqualTo(now);
    }

    @Test
    void aWithdrawnDeviceIsHeardForWhatItWroteBefore() {
        var device = device();
        Tallies.owner().sql("UPDATE accounts.held_role SET given_at = now() - interval '3 hours' WHERE account_id = ?").param(lead.id().value()).update();
        asLead(() -> devices.revoke(device.id()));
        var withdrawn = asLead(devices::all).getFirst();
        assertThat(withdrawn.revoked()).isTrue();
        assertThat(deliver(withdrawn, entry(1, withdrawn.revokedAt().minusSeconds(60), ""), entry(2, withdrawn.revokedAt().plusMillis(1), "")))
                .extracting(Answer::verdict).containsExactly(Answer.Verdict.ACCEPTED, Answer.Verdict.REFUSED);
    }
}
