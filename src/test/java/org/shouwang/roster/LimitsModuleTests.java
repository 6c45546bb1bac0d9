package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The limits bind on every way to a seat, over all work, and are gone over only as somebody else allows. */
@RosterTest
class LimitsModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Teams teams;
    @Autowired Posts posts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired MyDuty duty;
    @Autowired OtherWorks otherWorks;
    @Autowired LimitExceptions exceptions;
    @Autowired Replacement replacement;
    @Autowired RestBoard board;
    @Autowired Weather weather;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired OtherModuleWork.Runs runs;
    RosterFixtures here;
    Volunteer first;
    Volunteer second;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
    }

    private static RosterRule rule(Outcome outcome) {
        return ((Outcome.Refused) outcome).why().rule();
    }

    private static void taken(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    }

    private Instant after(double hours) {
        return here.noon().plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    private OtherWork worked(Volunteer who, double after, double hours) {
        return here.as(here.people().actor(who), () -> otherWorks.report(OtherWorkId.next(),
                new OtherWorkFacts(after(after), after(after + hours), "3 号楼敲门", false, false)));
    }

    private LimitException allowed(Volunteer who, RosterRule... rules) {
        return here.here(() -> exceptions.allow(LimitExceptionId.next(), who.id(), Set.of(rules), "没有人可换", clock.instant().plus(Duration.ofDays(6))));
    }

    private Outcome assigned(Shift shift, Volunteer who) {
        return here.here(() -> grabs.assign(RequestId.next(), shift.id(), who.id()));
    }

    // Every way to a seat

    @Test
    void a_seat_that_is_grabbed_is_counted_with_work_from_every_source() {
        var gate = here.post("东门");
        var afterReported = here.shift(gate, 11, 2, 9);
        var afterARun = here.shift(gate, 36.5, 2, 9);
        here.open(clock.instant(), afterReported, afterARun);
        worked(first, -2, 4);
        runs.of(second.account(), new Work(after(24), after(27), false));
        assertThat(rule(here.grabs(first, afterReported))).isEqualTo(RosterRule.REST);
        taken(here.grabs(second, afterReported));
        assertThat(rule(here.grabs(second, afterARun))).isEqualTo(RosterRule.REST);
        assertThat(rule(here.grabs(second, openedNow(here.shift(gate, 25, 2, 1))))).isEqualTo(RosterRule.OVERLAP);
    }

    private Shift openedNow(Shift shift) {
        here.open(clock.instant(), shift);
        return shift;
    }

    @Test
    void whoever_is_sent_comes_unasked_or_accepts_an_offer_is_bound_by_work_of_every_source() {
        var lead = here.volunteer("顾清和");
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id())));
        var shift = here.shift(post, 0, 2, 1);
        here.open(clock.instant(), shift);
        taken(here.grabs(first, shift));
        here.grabs(second, shift);
        here.signsOff(first, shift);
        runs.of(second.account(), new Work(after(-13), after(-9), false));
        var offer = here.as(here.people().actor(second), () -> duty.waiting()).getFirst().offer();
        assertThat(rule(here.as(here.people().actor(second), () -> grabs.accept(RequestId.next(), offer)))).isEqualTo(RosterRule.REST);
        assertThat(rule(assigned(shift, second))).isEqualTo(RosterRule.REST);
        clock.set(shift.from().plusSeconds(60));
        assertThat(rule(here.as(here.people().actor(lead), () -> checkIns.walkIn(RequestId.next(), shift.id(), second.id(), clock.instant()))))
                .isEqualTo(RosterRule.REST);
    }

    @Test
    void who_stands_by_and_must_rest_is_passed_over() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        taken(here.grabs(first, shift));
        here.grabs(second, shift);
        runs.of(second.account(), new Work(after(-13), after(-9), false));
        here.signsOff(first, shift);
        assertThat(here.as(here.people().actor(second), () -> duty.waiting()).getFirst().offer()).isNull();
        assertThat(here.now(shift).free()).isEqualTo(1);
    }

    @Test
    void coordinators_and_leads_are_bound_like_everybody() {
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(first.id())));
        var morning = here.shift(post, -4, 4, 2);
        var evening = here.shift(post, 9, 4, 2);
        here.open(clock.instant(), morning, evening);
        var coordinator = new Actor(Actor.Kind.PERSON, first.account().value(), "陆远山", List.of(Grant.of(here.people().area().id(), Role.COORDINATOR)));
        taken(here.as(coordinator, () -> grabs.grab(RequestId.next(), morning.id(), false)));
        assertThat(rule(here.as(coordinator, () -> grabs.assign(RequestId.next(), evening.id(), first.id())))).isEqualTo(RosterRule.REST);
        assertThatThrownBy(() -> here.as(coordinator, () -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.REST), "我可以",
                after(24)))).isInstanceOf(Problem.class).hasMessage("roster.exception.oneself");
    }

    @Test
    void sixty_four_who_ask_together_are_one_question_to_each_kind_of_work() throws Exception {
        var shift = here.shift(here.post("东门"), 0, 2, 64);
        here.open(clock.instant(), shift);
        var many = new ArrayList<Volunteer>();
        for (int i = 0; i < 20; i++) {
            many.add(here.volunteer("志愿者" + (char) ('甲' + i)));
        }
        runs.asked();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = many.stream().<Callable<Outcome>>map(who -> () -> here.grabs(who, shift)).toList();
            for (var answer : threads.invokeAll(asking)) {
                taken(answer.get());
            }
        }
        assertThat(runs.asked()).isBetween(1, 20);
    }

    // Heat

    @Test
    void the_day_s_heat_holds_from_the_moment_at_which_it_is_said() {
        var post = here.here(() -> posts.add(PostId.next(), new PostFacts("东门", PostKind.GATE, "", null, Set.of(), Risk.CLEAN, true, null, "")));
        var shift = here.shift(post, 0, 2, 2);
        var tomorrow = LocalDate.ofInstant(here.noon(), TestAreas.ZONE);
        here.here(() -> {
            weather.expect(tomorrow, 41);
            return true;
        });
        assertThat(rule(assigned(shift, first))).isEqualTo(RosterRule.HEAT_STOP);
        assertThat(here.here(() -> weather.ahead()).get(1)).isEqualTo(new Weather.Day(tomorrow, 41.0, Weather.Meaning.NO_OUTDOORS, 0));
        here.here(() -> {
            weather.forget(tomorrow);
            return true;
        });
        taken(assigned(shift, first));
        assertThat(here.here(() -> weather.ahead()).get(1).outdoors()).isEqualTo(1);
        assertThatThrownBy(() -> here.here(() -> {
            weather.expect(tomorrow, 85);
            return true;
        })).isInstanceOf(Problem.class);
    }

    @Test
    void a_post_that_becomes_one_in_suits_takes_its_coming_seats_along() {
        var post = here.post("东门");
        var shift = here.shift(post, 0, 4, 1);
        taken(assigned(shift, first));
        here.here(() -> posts.edit(post.id(), post.version(), post.facts().at(Risk.SUIT)));
        var clean = here.shift(here.post("西门"), 5, 2, 1);
        assertThat(rule(assigned(clean, first))).isEqualTo(RosterRule.CLEAN_AFTER_SUIT);
    }

    // Work beside the roster

    @Test
    void other_work_is_reported_once_corrected_with_a_reason_and_confirmed_by_somebody_else() {
        var id = OtherWorkId.next();
        var facts = new OtherWorkFacts(after(0), after(2), "送药", false, true);
        var me = here.people().actor(first);
        assertThat(here.as(me, () -> otherWorks.report(id, facts))).isEqualTo(here.as(me, () -> otherWorks.report(id, facts)));
        assertThatThrownBy(() -> here.as(me, () -> otherWorks.confirm(id))).hasMessage("roster.exception.oneself");
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> otherWorks.confirm(id))).hasMessage("roster.exception.not-yours");
        assertThat(here.here(() -> otherWorks.confirm(id)).confirmedAt()).isEqualTo(clock.instant());
        var later = new OtherWorkFacts(after(0), after(3), "送药", false, true);
        assertThatThrownBy(() -> here.as(me, () -> otherWorks.correct(id, 2, later, " "))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> otherWorks.correct(id, 2, later, "晚了"))).hasMessage("roster.other.unknown");
        assertThatThrownBy(() -> here.as(me, () -> otherWorks.correct(id, 1, later, "晚了"))).isInstanceOf(Problem.class);
        var corrected = here.as(me, () -> otherWorks.correct(id, 2, later, "回来晚了"));
        assertThat(corrected.length()).isEqualTo(Duration.ofHours(3));
        assertThat(corrected.confirmedAt()).as("has to be confirmed anew").isNull();
        assertThat(count("SELECT count(*) FROM roster.other_work_before WHERE area_id = :area AND reason = '回来晚了'")).isEqualTo(1);
        here.as(me, () -> {
            otherWorks.withdraw(id);
            return true;
        });
        assertThat(here.here(() -> otherWorks.of(first.id()))).isEmpty();
    }

    @Test
    void other_work_overlaps_no_seat_and_no_other_work_either_way() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        taken(assigned(shift, first));
        assertThatThrownBy(() -> worked(first, 1, 2)).isInstanceOf(Problem.class);
        worked(first, 2, 2);
        assertThatThrownBy(() -> worked(first, 3, 2)).isInstanceOf(Problem.class);
        assertThat(rule(assigned(here.shift(here.post("西门"), 3, 1, 1), first))).isEqualTo(RosterRule.OVERLAP);
        assertThatThrownBy(() -> here.here(() -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO roster.other_work (area_id, id, person_id, starts_at, ends_at, what, suit, outdoors, reported_at)
                        SELECT area_id, :other, person_id, starts_at, ends_at, 'x', false, false, reported_at FROM roster.other_work WHERE area_id = :area""")
                .param("other", Ids.next()).param("area", here.people().area().id().value()).update()))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> worked(first, 24 * 9, 2)).isInstanceOf(Problem.class);
        var coordinator = here.people().person("办公室", Role.COORDINATOR);
        assertThatThrownBy(() -> here.as(coordinator, () -> otherWorks.report(OtherWorkId.next(), new OtherWorkFacts(after(0), after(1), "值班", false, false))))
                .hasMessage("roster.other.not-serving");
    }

    @Test
    void who_is_erased_leaves_no_words_behind() {
        worked(first, 0, 2);
        here.as(here.people().actor(first), () -> {
            volunteers.erase(first.id());
            return true;
        });
        assertThat(count("SELECT count(*) FROM roster.other_work WHERE area_id = :area AND what <> '—'")).isZero();
    }

    // Exceptions

    @Test
    void what_somebody_else_allowed_is_not_refused_until_its_end_and_other_limits_are() {
        taken(assigned(here.shift(here.post("东门"), 0, 4, 1), first));
        var night = here.shift(here.post("西门"), 12, 3, 1);
        assertThat(rule(assigned(night, first))).isEqualTo(RosterRule.REST);
        var allowed = allowed(first, RosterRule.REST);
        taken(assigned(night, first));
        assertThat(rule(assigned(here.shift(here.post("南门"), 16, 3, 1), first))).as("ten hours in a day").isEqualTo(RosterRule.HOURS_IN_A_DAY);
        here.here(() -> exceptions.end(allowed.id()));
        assertThat(here.here(() -> exceptions.end(allowed.id())).endedAt()).isEqualTo(clock.instant());
        assertThat(rule(assigned(here.shift(here.post("北门"), 22, 2, 1), first))).isEqualTo(RosterRule.REST);
    }

    @Test
    void what_ends_after_the_exception_is_not_meant() {
        var long_ = here.shift(here.post("东门"), 0, 6, 1);
        var short_ = here.here(() -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.SHIFT_LENGTH), "只此一次", after(5)));
        assertThat(rule(assigned(long_, first))).isEqualTo(RosterRule.SHIFT_LENGTH);
        assertThat(short_.standing(clock.instant())).isTrue();
        here.here(() -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.SHIFT_LENGTH), "只此一次", after(6)));
        taken(assigned(long_, first));
    }

    @Test
    void skills_overlaps_and_the_own_limits_are_nothing_to_be_allowed() {
        assertThatThrownBy(() -> allowed(first, RosterRule.OVERLAP)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> allowed(first)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> here.here(() -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.REST), "", after(5)))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> here.here(() -> exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.REST), "很忙", after(24 * 8))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_lead_of_the_person_s_team_may_allow_it_a_colleague_and_the_person_may_not() {
        var lead = here.volunteer("顾清和");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, lead.id(), null, "")));
        here.here(() -> teams.put(team.id(), List.of(first.id(), second.id())));
        var id = LimitExceptionId.next();
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> exceptions.allow(id, first.id(), Set.of(RosterRule.REST), "帮忙", after(5))))
                .hasMessage("roster.exception.not-yours");
        assertThatThrownBy(() -> here.as(here.people().actor(lead), () -> exceptions.allow(id, lead.id(), Set.of(RosterRule.REST), "我行", after(5))))
                .hasMessage("roster.exception.oneself");
        var allowed = here.as(here.people().actor(lead), () -> exceptions.allow(id, first.id(), Set.of(RosterRule.REST), "没有人", after(5)));
        assertThat(here.as(here.people().actor(lead), () -> exceptions.allow(id, first.id(), Set.of(RosterRule.SUIT), "又一次", after(9)))).isEqualTo(allowed);
        assertThat(here.here(() -> exceptions.standing())).containsExactly(allowed);
        assertThat(here.here(() -> exceptions.of(first.id()))).containsExactly(allowed);
    }

    @Test
    void the_database_itself_refuses_an_exception_for_oneself_without_an_end_or_for_no_limit_and_lets_nobody_change_one() {
        allowed(first, RosterRule.REST);
        assertThatThrownBy(() -> row("account_id, ARRAY['rest'], 'x', allowed_at, account_id, until_at")).isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_allows_it_to_himself");
        assertThatThrownBy(() -> row("account_id, ARRAY['rest'], 'x', allowed_at, allowed_by, allowed_at + interval '8 days'"))
                .hasMessageContaining("it_ends_within_a_week");
        assertThatThrownBy(() -> row("account_id, ARRAY['overlap'], 'x', allowed_at, allowed_by, until_at")).hasMessageContaining("it_names_limits");
        for (var change : List.of("UPDATE roster.limit_exception SET until_at = until_at + interval '1 day' WHERE area_id = :area",
                "DELETE FROM roster.limit_exception WHERE area_id = :area")) {
            assertThatThrownBy(() -> here.here(() -> transaction.execute(status -> jdbc.sql(change).param("area", here.people().area().id().value()).update())))
                    .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        }
    }

    private int row(String values) {
        return here.here(() -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO roster.limit_exception (area_id, id, person_id, account_id, rules, reason, allowed_at, allowed_by, until_at)
                        SELECT area_id, :id, person_id, %s FROM roster.limit_exception WHERE area_id = :area""".formatted(values))
                .param("id", Ids.next()).param("area", here.people().area().id().value()).update()));
    }

    // Standing in

    @Test
    void who_must_rest_is_shown_with_those_who_could_stand_in_and_one_button_sends_one_of_them() {
        var gate = here.post("东门");
        runs.of(first.account(), new Work(after(-9), after(-5), false), new Work(after(-4.5), after(-0.5), false));
        var evening = here.shift(gate, 8, 2, 1);
        taken(here.here(() -> {
            exceptions.allow(LimitExceptionId.next(), first.id(), Set.of(RosterRule.REST, RosterRule.HOURS_IN_A_DAY), "没有人", after(30));
            return grabs.assign(RequestId.next(), evening.id(), first.id());
        }));
        clock.set(after(0));
        var row = here.here(() -> board.of(RestBoard.Which.MUST_REST, "", 0, 100)).rows().getFirst();
        assertThat(row.fatigue().personName()).isEqualTo("陆远山");
        assertThat(row.fatigue().until()).isEqualTo(after(9.5));
        assertThat(row.exceptions()).hasSize(1);
        assertThat(row.next().shift()).isEqualTo(evening.id());
        assertThat(row.standIns()).extracting(Fatigue::personName).containsExactly("唐望舒");
        var request = RequestId.next();
        taken(here.here(() -> replacement.send(request, evening.id(), first.id(), second.id())));
        taken(here.here(() -> replacement.send(request, evening.id(), first.id(), second.id())));
        assertThat(here.here(() -> checkIns.ofShift(evening.id()))).extracting(DutySeat::personName).containsExactly("唐望舒");
        var third = here.volunteer("白露");
        assertThat(rule(here.here(() -> replacement.send(RequestId.next(), evening.id(), first.id(), third.id())))).isEqualTo(RosterRule.NOT_YOURS);
        assertThat(here.here(() -> board.of(RestBoard.Which.RESTED, "望舒", 0, 100)).found()).isEqualTo(1);
    }

    @Test
    void a_hundred_tired_people_cost_as_many_statements_as_one() {
        var gate = here.post("东门");
        tired(gate, 1);
        clock.set(after(0));
        var few = StatementCount.of(() -> here.here(() -> board.of(RestBoard.Which.ALL, "", 0, 100)));
        clock.set(after(-26));
        tired(gate, 40);
        clock.set(after(0));
        assertThat(here.here(() -> board.of(RestBoard.Which.ALL, "", 0, 100)).rows()).hasSize(41);
        assertThat(StatementCount.of(() -> here.here(() -> board.of(RestBoard.Which.ALL, "", 0, 100)))).hasSameSizeAs(few);
    }

    private void tired(Post gate, int many) {
        for (int i = 0; i < many; i++) {
            var who = here.volunteer("值守人");
            runs.of(who.account(), new Work(after(-9), after(-1), false));
            here.here(() -> exceptions.allow(LimitExceptionId.next(), who.id(), Set.of(RosterRule.REST, RosterRule.HOURS_IN_A_DAY), "没有人", after(30)));
            taken(assigned(here.shift(gate, 8, 2, 1), who));
        }
    }

    private int count(String sql) {
        return here.here(() -> transaction.execute(status -> jdbc.sql(sql).param("area", here.people().area().id().value()).query(Integer.class).single()));
    }
}
