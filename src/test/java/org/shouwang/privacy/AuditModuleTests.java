package org.shouwang.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.TestDatabase;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.privacy.AuditCheck.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class AuditModuleTests {

    @Autowired Areas areas;
    @Autowired Audit audit;
    @Autowired AuditChain chain;
    @Autowired AuditCheck check;
    @Autowired AuditChecks checks;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    /** Somebody with every right over the database, and none over the key folder. */
    final JdbcClient intruder = JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
    AreaId area;
    Actor coordinator;

    @BeforeEach
    void someCommunity() {
        area = TestAreas.newCommunity(areas).id();
        coordinator = TestAreas.someone(area, Role.COORDINATOR);
    }

    void recorded(int entries) {
        Current.run(coordinator, area, () -> IntStream.range(0, entries).forEach(i -> audit.record(
                AuditEntry.of(Act.REVEALED, "privacy.audit.test").about(Ids.next()).because("to call " + i).detail("n=" + i))));
        chain.linkAll(area);
    }

    List<Fault> faults() {
        return Current.as(coordinator, area, () -> check.check(area)).faults();
    }

    UUID entryAt(long seq) {
        return intruder.sql("SELECT entry FROM privacy.audit_link WHERE area_id = ? AND seq = ?").params(area.value(), seq)
                .query(UUID.class).single();
    }

    @Test
    void anUntouchedLogIsWhole() {
        recorded(7);
        var finding = Current.as(coordinator, area, () -> check.check(area));
        assertThat(finding.whole()).isTrue();
        assertThat(finding.links()).isEqualTo(7);
        assertThat(finding.waiting()).isZero();
    }

    @Test
    void anAlteredEntryIsFound() {
        recorded(5);
        var third = entryAt(3);
        intruder.sql("UPDATE privacy.audit_entry SET reason = 'harmless' WHERE id = ?").param(third).update();
        assertThat(faults()).containsExactly(new Fault.Changed(3, third));
    }

    @Test
    void aRemovedEntryIsFound() {
        recorded(5);
        var third = entryAt(3);
        intruder.sql("DELETE FROM privacy.audit_entry WHERE id = ?").param(third).update();
        assertThat(faults()).containsExactly(new Fault.EntryMissing(3, third));
    }

    @Test
    void anEntryRemovedTogetherWithItsLinkIsFound() {
        recorded(5);
        intruder.sql("DELETE FROM privacy.audit_entry WHERE id = ?").param(entryAt(3)).update();
        intruder.sql("DELETE FROM privacy.audit_link WHERE area_id = ? AND seq = 3").param(area.value()).update();
        assertThat(faults()).containsExactly(new Fault.LinkMissing(4));
    }

    @Test
    void anEntryPutInAfterwardsIsFound() {
        recorded(5);
        var forged = Ids.next();
        intruder.sql("""
                INSERT INTO privacy.audit_entry SELECT area_id, ?, at, actor_kind, actor, actor_name, act, action, subjects,
                    everyone, reason, detail, request FROM privacy.audit_entry WHERE id = ?""")
                .params(forged, entryAt(2)).update();
        assertThat(faults()).containsExactly(new Fault.Inserted(forged));
    }

    @Test
    void anEndCutOffIsFoundByTheAnchorOutsideTheDatabase() {
        recorded(5);
        intruder.sql("DELETE FROM privacy.audit_entry WHERE id IN (?, ?)").params(entryAt(4), entryAt(5)).update();
        intruder.sql("DELETE FROM privacy.audit_link WHERE area_id = ? AND seq > 3").param(area.value()).update();
        assertThat(faults()).containsExactly(new Fault.CutOff(5, 3));
    }

    @Test
    void aForgedLinkIsFoundBecauseTheDatabaseHasNoKey() {
        recorded(3);
        var last = entryAt(3);
        intruder.sql("UPDATE privacy.audit_entry SET reason = 'harmless' WHERE id = ?").param(last).update();
        intruder.sql("UPDATE privacy.audit_link SET hash = sha256(previous) WHERE area_id = ? AND seq = 3").param(area.value()).update();
        assertThat(faults()).containsExactly(new Fault.Changed(3, last));
    }

    @Test
    void entriesFromManyAtOnceMakeOneChainWhileSeveralLink() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Void> writer = () -> {
                recorded(50);
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(6, writer))) {
                done.get();
            }
        }
        chain.linkAll(area);
        var finding = Current.as(coordinator, area, () -> check.check(area));
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.links()).isEqualTo(300);
    }

    @Test
    void anActThatIsTakenBackLeavesNoEntry() {
        Current.run(coordinator, area, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.test"));
            status.setRollbackOnly();
        }));
        chain.linkAll(area);
        assertThat(Current.as(coordinator, area, () -> check.check(area)).links()).isZero();
    }

    @Test
    void inATransactionThatOnlyReadsNothingCanBeLogged() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> Current.run(coordinator, area, () -> reading.executeWithoutResult(
                status -> audit.record(AuditEntry.of(Act.SEEN, "privacy.audit.test")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theProgramItselfCanNeitherAlterNorRemoveAnEntry() {
        recorded(1);
        for (var forbidden : List.of("UPDATE privacy.audit_entry SET reason = ''", "DELETE FROM privacy.audit_entry",
                "TRUNCATE privacy.audit_entry", "UPDATE privacy.audit_link SET seq = 9", "DELETE FROM privacy.audit_link")) {
            assertThatThrownBy(() -> Current.run(coordinator, area,
                    () -> new TransactionTemplate(transactions).executeWithoutResult(status -> jdbc.sql(forbidden).update())))
                    .as(forbidden).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theLogKnowsThePersonOnlyByAPseudonym() {
        var resident = Ids.next();
        Current.run(coordinator, area, () -> audit.record(AuditEntry.of(Act.SEEN, "privacy.audit.test").about(resident)));
        assertThat(intruder.sql("SELECT row_to_json(e)::text FROM privacy.audit_entry e WHERE area_id = ?").param(area.value())
                .query(String.class).single()).doesNotContain(resident.toString())
                .doesNotContain(resident.toString().replace("-", ""));
    }

    @Test
    void outsideAnyAreaAnActIsLoggedForTheInstallation() {
        var reason = "test " + Ids.next();
        Current.run(Actor.nobody(), null, () -> audit.record(AuditEntry.of(Act.SIGNED_IN, "privacy.audit.test").because(reason)));
        chain.linkAll(Audit.INSTALLATION);
        assertThat(intruder.sql("SELECT count(*) FROM privacy.audit_entry e JOIN privacy.audit_link l ON l.entry = e.id"
                + " WHERE e.area_id = ? AND reason = ?").params(Audit.INSTALLATION.value(), reason).query(Long.class).single()).isOne();
    }

    @Test
    void theDailyCheckFindsWhatWasDoneAndLooksOnceADayOnly() {
        recorded(3);
        intruder.sql("UPDATE privacy.audit_entry SET reason = 'harmless' WHERE id = ?").param(entryAt(2)).update();
        checks.whatIsDue();
        var found = Current.as(coordinator, area, () -> checks.last()).orElseThrow();
        assertThat(found.whole()).isFalse();
        assertThat(found.first()).contains("Changed").contains("seq=2");
        checks.whatIsDue();
        assertThat(Current.as(coordinator, area, () -> checks.last())).contains(found);
    }

    @Test
    void theSweepLinksWhatANodeThatDiedHasLeft() {
        Current.run(coordinator, area, () -> audit.record(AuditEntry.of(Act.SEEN, "privacy.audit.test")));
        chain.sweep();
        assertThat(Current.as(coordinator, area, () -> check.check(area)).waiting()).isZero();
    }
}
