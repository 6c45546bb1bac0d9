package org.shouwang.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A street with two communities, and what goes between them. */
@ModuleTest
@StandingClock
class BetweenAreasModuleTests {

    @Autowired Areas areas;
    @Autowired Orders orders;
    @Autowired Referrals referrals;
    @Autowired OpeningBelow openingBelow;
    @Autowired Incidents incidents;
    @Autowired Letters letters;
    @Autowired IncidentsToday todayItems;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    AreaId street;
    AreaId here;
    AreaId there;

    @BeforeEach
    void aStreetWithTwoCommunities() {
        clock.set(Instant.parse("2022-11-21T02:00:00Z"));
        var id = Ids.next();
        street = areas.open(new Area(new AreaId(id), "s-" + id.toString().substring(24), "望春街道", AreaKind.STREET, "", TestAreas.ZONE)).id();
        here = TestAreas.newCommunity(areas).id();
        there = TestAreas.newCommunity(areas).id();
        areas.put(here, street);
        areas.put(there, street);
    }

    private static <T> T in(AreaId area, Role role, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(TestAreas.someone(area, role), area, act);
    }

    private void everythingArrives() {
        Current.run(Actor.system("test"), null, () -> {
            letters.carry(street);
            letters.carry(here);
            letters.carry(there);
        });
    }

    private UUID order() {
        var id = Ids.next();
        in(street, Role.COMMAND, () -> orders.give(new NewOrder(id, "今晚八点前摸清透析居民", "报数字，不报姓名", clock.instant().plus(Duration.ofHours(4)),
                Set.of(here, there))));
        everythingArrives();
        return id;
    }

    @Test
    void an_order_is_taken_on_by_a_person_and_reported_done_with_proof_and_both_sides_see_it() {
        var id = order();
        assertThat(in(here, Role.COORDINATOR, () -> todayItems.todayFor(Current.actor()))).extracting(item -> item.title().key())
                .contains("incidents.today.order-new");
        in(here, Role.COORDINATOR, () -> orders.acknowledge(id));
        var picture = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
        in(here, Role.COORDINATOR, () -> orders.done(id, new Proof("透析 4 人，车已排好", picture)));
        in(here, Role.COORDINATOR, () -> orders.done(id, Proof.said("再报一次")));
        everythingArrives();
        everythingArrives();
        var seen = in(street, Role.COMMAND, () -> orders.given(id)).orElseThrow();
        assertThat(seen.done()).isEqualTo(1);
        assertThat(seen.areas()).filteredOn(state -> state.area().equals(here)).singleElement().satisfies(state -> {
            assertThat(state.proof()).isEqualTo("透析 4 人，车已排好");
            assertThat(state.acknowledgedBy()).isEqualTo("测试COORDINATOR");
            assertThat(state.file()).isTrue();
        });
        assertThat(in(street, Role.COMMAND, () -> orders.file(id, here)).orElseThrow().file()).isEqualTo(picture);
        assertThat(in(street, Role.COMMAND, () -> orders.file(id, there))).isEmpty();
    }

    @Test
    void an_order_that_is_overdue_shows_above_and_below() {
        var id = order();
        clock.pass(Duration.ofHours(5));
        assertThat(in(street, Role.COMMAND, () -> orders.given(id)).orElseThrow().overdue(clock.instant())).isEqualTo(2);
        assertThat(in(street, Role.COMMAND, () -> todayItems.todayFor(Current.actor()))).extracting(item -> item.title().key())
                .contains("incidents.today.late-below");
        assertThat(in(there, Role.COORDINATOR, () -> orders.received(id)).orElseThrow().overdue(clock.instant())).isTrue();
    }

    @Test
    void an_order_goes_to_areas_below_only_and_once() {
        var id = order();
        assertThat(in(street, Role.COMMAND, () -> orders.give(new NewOrder(id, "别的", "", clock.instant().plusSeconds(60), Set.of(here)))).title())
                .isEqualTo("今晚八点前摸清透析居民");
        everythingArrives();
        assertThat(in(here, Role.COORDINATOR, () -> orders.received())).hasSize(1);
        assertThatThrownBy(() -> in(here, Role.ADMIN, () -> orders.give(new NewOrder(Ids.next(), "往上", "", clock.instant().plusSeconds(60), Set.of(street)))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.fields().get("to").key()).isEqualTo("incidents.order.not-below"));
    }

    @Test
    void a_letter_that_nobody_can_read_holds_up_no_other() {
        in(street, Role.COMMAND, () -> {
            letters.write(here, "from-a-later-release", Ids.next(), java.util.Map.of("x", "y"));
            return true;
        });
        var id = Ids.next();
        in(street, Role.COMMAND, () -> orders.give(new NewOrder(id, "摸清透析居民", "", clock.instant().plusSeconds(3600), Set.of(here))));
        assertThatThrownBy(this::everythingArrives).hasMessageContaining("from-a-later-release");
        assertThat(in(here, Role.COORDINATOR, () -> orders.received(id))).isPresent();
        assertThat(Current.<Integer, RuntimeException>as(Actor.system("test"), street, () -> new TransactionTemplate(transactions).execute(status ->
                jdbc.sql("DELETE FROM incidents.letter WHERE area_id = :area").param("area", street.value()).update()))).as("it stayed").isEqualTo(1);
    }

    @Test
    void an_incident_is_opened_from_above_in_many_areas_under_one_id() {
        var id = IncidentId.next();
        in(street, Role.COMMAND, () -> openingBelow.open(NewIncident.of(id, IncidentKind.FLOOD, "七月防汛"), Set.of(here, there)));
        everythingArrives();
        everythingArrives();
        for (var area : Set.of(here, there)) {
            assertThat(in(area, Role.COORDINATOR, incidents::current)).hasValueSatisfying(incident -> {
                assertThat(incident.id()).isEqualTo(id);
                assertThat(incident.from()).isEqualTo(street);
                assertThat(incident.kind()).isEqualTo(IncidentKind.FLOOD);
            });
        }
        assertThatThrownBy(() -> in(here, Role.ADMIN, () -> openingBelow.open(NewIncident.of(IncidentId.next(), IncidentKind.FLOOD, "x"), Set.of(there))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void what_a_referral_says_is_with_the_receiver_alone_and_the_answer_comes_back() {
        var id = Ids.next();
        in(here, Role.COORDINATOR, () -> {
            referrals.send(new NewReferral(id, there, ReferralKind.PERSON, "一人今晚回来，请接", "程某某，九号楼，需要轮椅", null));
            referrals.send(new NewReferral(id, there, ReferralKind.PERSON, "一人今晚回来，请接", "程某某，九号楼，需要轮椅", null));
            return true;
        });
        assertThat(in(here, Role.COORDINATOR, () -> referrals.open(id)).orElseThrow().body()).isNull();
        everythingArrives();
        assertThat(in(there, Role.COORDINATOR, referrals::waiting)).isEqualTo(1);
        assertThat(in(there, Role.COORDINATOR, () -> referrals.open(id)).orElseThrow().body()).isEqualTo("程某某，九号楼，需要轮椅");
        assertThat(in(there, Role.COORDINATOR, () -> referrals.page(true, true, null)).rows()).singleElement()
                .satisfies(row -> assertThat(row.body()).as("not in lists").isNull());
        in(there, Role.COORDINATOR, () -> {
            referrals.accept(id);
            referrals.done(id, "已接到，平安");
            return true;
        });
        assertThatThrownBy(() -> in(there, Role.COORDINATOR, () -> {
            referrals.giveBack(id, "不要了");
            return true;
        })).hasMessage("incidents.referral.finished");
        everythingArrives();
        assertThat(in(here, Role.COORDINATOR, () -> referrals.open(id)).orElseThrow()).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(Referral.State.DONE);
            assertThat(sent.reply()).isEqualTo("已接到，平安");
        });
        assertThat(readable(here)).isZero();
        assertThat(readable(there)).isZero();
    }

    /** Rows in which what was said can be read without a key. */
    private int readable(AreaId area) {
        return Current.as(Actor.system("test"), area, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql("""
                        SELECT count(*) FROM incidents.referral r WHERE area_id = :area AND (r::text LIKE '%程某某%' OR r::text LIKE '%平安%'
                          OR position(convert_to('程某某', 'UTF8') IN coalesce(body_sealed, '')) > 0
                          OR position(convert_to('平安', 'UTF8') IN coalesce(reply_sealed, '')) > 0)""")
                .param("area", area.value()).query(Integer.class).single()));
    }
}
