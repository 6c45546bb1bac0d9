package org.shouwang.roster.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.SeatId;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hours come from coming and going, and from nowhere else. */
@ModuleTest
@StandingClock
class ServiceHoursModuleTests {

    private static final Period MAY = new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31));

    @Autowired Rosters rosters;
    @Autowired Organisations organisations;
    @Autowired Posts posts;
    @Autowired CheckIns checkIns;
    @Autowired ServiceHours hours;
    @Autowired HoursCorrections corrections;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    org.shouwang.roster.Served served;
    Volunteer one;
    Volunteer lead;
    Post gate;
    Actor coordinator;

    @BeforeEach
    void aGate() {
        clock.set(Instant.parse("2022-05-10T00:00:00Z"));
        here = rosters.inNewArea();
        served = new org.shouwang.roster.Served(here, checkIns, clock);
        one = here.volunteer("陆远山");
        lead = here.volunteer("唐望舒");
        gate = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
    }

    private <T> T as(Volunteer who, ScopedValue.CallableOp<T, RuntimeException> act) {
        return here.as(here.people().actor(who), act);
    }

    private HoursTotal total(Volunteer who) {
        return here.as(coordinator, () -> hours.total(who.id(), MAY));
    }

    private Served correct(Volunteer by, SeatId seat, Instant came, Instant left) {
        return as(by, () -> corrections.correct(UUID.randomUUID(), seat, came, left, "忘了签离岗"));
    }

    @Test
    void what_counts_is_from_coming_to_going() {
        served.comesAndGoes(one, here.shift(gate, 0, 2, 1), 125);
        assertThat(total(one)).isEqualTo(new HoursTotal(1, 1, 125, 0));
        assertThat(total(one).hours()).as("rounded down").isEqualTo(2.0);
        assertThat(as(one, () -> hours.total(one.id(), MAY)).minutes()).as("the own hours").isEqualTo(125);
        var other = here.volunteer("韩北辰");
        assertThatThrownBy(() -> as(other, () -> hours.total(one.id(), MAY))).isInstanceOf(Problem.class);
    }

    @Test
    void a_missing_check_out_is_something_to_be_mended_and_no_hours() {
        var shift = here.shift(gate, 0, 2, 1);
        var seat = served.comes(one, shift);
        clock.set(shift.until().plus(Duration.ofMinutes(30)));
        assertThat(as(lead, () -> hours.missing())).as("may still check out").isEmpty();
        clock.set(shift.until().plus(Duration.ofHours(2)));
        assertThat(total(one)).isEqualTo(new HoursTotal(1, 0, 0, 1));
        assertThat(as(lead, () -> hours.missing())).extracting(Served::seat).containsExactly(seat);
        assertThat(as(here.volunteer("韩北辰"), () -> hours.missing())).as("for who leads nothing").isEmpty();
        correct(lead, seat, shift.from(), shift.until());
        assertThat(total(one)).isEqualTo(new HoursTotal(1, 1, 120, 0));
        assertThat(as(lead, () -> hours.missing())).isEmpty();
    }

    @Test
    void a_correction_stands_beside_what_was_recorded_and_the_last_one_counts() {
        var shift = here.shift(gate, 0, 2, 1);
        var seat = served.comesAndGoes(one, shift, 120);
        clock.set(shift.until().plus(Duration.ofHours(3)));
        correct(lead, seat, shift.from(), shift.until().plus(Duration.ofMinutes(30)));
        var id = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            as(lead, () -> corrections.correct(id, seat, null, null, "代签的"));
        }
        assertThat(total(one)).isEqualTo(new HoursTotal(1, 0, 0, 0));
        var shown = as(lead, () -> hours.correctable(seat)).orElseThrow();
        assertThat(shown.served().cameAt()).isEqualTo(shift.from());
        assertThat(shown.said()).extracting(Served.Correction::reason).containsExactly("忘了签离岗", "代签的");
        assertThatThrownBy(() -> here.here(() -> transaction.execute(status -> jdbc.sql("UPDATE roster.hours_correction SET reason = 'x' WHERE area_id = :area")
                .param("area", here.people().area().id().value()).update()))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_corrects_the_own_hours_nor_those_of_a_post_that_others_lead() {
        var shift = here.shift(gate, 0, 2, 2);
        var mine = served.comes(lead, shift);
        var other = served.comes(one, shift);
        clock.set(shift.until().plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> correct(lead, mine, shift.from(), shift.until())).hasMessage("roster.hours.own");
        assertThatThrownBy(() -> correct(one, other, shift.from(), shift.until())).hasMessage("roster.hours.not-yours");
        assertThatThrownBy(() -> as(lead, () -> corrections.correct(UUID.randomUUID(), other, shift.from(), shift.until(), " "))).isInstanceOf(Problem.class);
    }

    @Test
    void times_that_cannot_be_and_hours_that_count_twice_are_refused() {
        var shift = here.shift(gate, 0, 2, 1);
        var seat = served.comesAndGoes(one, shift, 120);
        var next = here.shift(gate, 24, 2, 1);
        var second = served.comes(one, next);
        clock.set(next.until().plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> correct(lead, second, next.until(), next.from())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> correct(lead, second, next.from(), clock.instant().plusSeconds(60))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> correct(lead, second, next.from().minus(Duration.ofHours(13)), next.until())).isInstanceOf(Problem.class);
        correct(lead, second, next.from().minus(Duration.ofHours(11)), next.until());
        assertThatThrownBy(() -> correct(lead, seat, shift.from(), shift.until().plus(Duration.ofHours(12)))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.text().key()).isEqualTo("roster.hours.twice"));
    }

    @Test
    void the_ledger_pages_by_name_with_the_total_of_everybody_and_by_unit() {
        var unit = here.here(() -> organisations.add(new Organisation(OrganisationId.next(), "市财政局", "", "", "", 0)));
        var sent = here.people().serving(new VolunteerFacts("白露", VolunteersFixtures.phone(), null, java.util.Set.of(), java.util.Set.of(), null, unit.id(), "", ""));
        served.comesAndGoes(sent, here.shift(gate, 0, 2, 1), 60);
        served.comesAndGoes(one, here.shift(gate, 4, 2, 1), 90);
        served.comes(lead, here.shift(gate, 8, 2, 1));
        clock.pass(Duration.ofHours(6));
        var first = here.as(coordinator, () -> hours.people(LedgerQuery.of(MAY), null, 2));
        assertThat(first.total()).isEqualTo(new HoursTotal(3, 2, 150, 1));
        assertThat(first.people().rows()).extracting(PersonHours::name).containsExactly("白露", "陆远山");
        var rest = here.as(coordinator, () -> hours.people(LedgerQuery.of(MAY), first.people().next(), 2));
        assertThat(rest.people().rows()).extracting(PersonHours::name).containsExactly("唐望舒");
        assertThat(rest.people().next()).isNull();
        assertThat(rest.total()).isEqualTo(first.total());
        assertThat(here.as(coordinator, () -> hours.people(new LedgerQuery(MAY, "bai", null), null, 5)).total().minutes()).isEqualTo(60);
        assertThat(here.as(coordinator, () -> hours.units(MAY))).extracting(GroupHours::group, group -> group.total().minutes())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, 90L), org.assertj.core.groups.Tuple.tuple(unit.id().value(), 60L));
        var june = new Period(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 6, 30));
        assertThat(here.as(coordinator, () -> hours.people(LedgerQuery.of(june), null, 5)).total()).isEqualTo(new HoursTotal(0, 0, 0, 0));
    }

    @Test
    void a_coordinator_of_one_building_sees_the_hours_of_its_posts_only() {
        served.comesAndGoes(one, here.shift(gate, 0, 2, 1), 60);
        var narrowed = TestAreas.narrowed(here.people().area().id(), Role.COORDINATOR, UUID.randomUUID());
        assertThat(here.as(narrowed, () -> hours.people(LedgerQuery.of(MAY), null, 5)).total().people()).isZero();
    }
}
