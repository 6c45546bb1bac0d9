package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountErased;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Rosters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WholeProgramTest
@StandingClock
class ProofsModuleTests {

    @Autowired Rosters rosters;
    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Volunteers volunteers;
    @Autowired Proofs proofs;
    @Autowired CountedJob job;
    @Autowired TestClock clock;
    @Autowired Posts posts;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    VolunteersFixtures here;
    Actor coordinator;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        today = LocalDate.of(2022, 5, 14);
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = here.person("苏青禾", Role.COORDINATOR);
    }

    private Volunteer reports(VolunteerFacts facts) {
        var person = here.person(facts.name(), Role.RESIDENT);
        var reported = here.as(person, () -> volunteers.reportForDuty(VolunteerId.next(), facts, true));
        return here.as(coordinator, () -> volunteers.confirm(reported.id()));
    }

    private Volunteer reports(String name, Skill... skills) {
        return reports(VolunteerFacts.of(name, VolunteersFixtures.phone()).with(skills));
    }

    private Volunteer now(Volunteer one) {
        return here.here(() -> volunteers.find(one.id())).orElseThrow();
    }

    private int note(Skill skill, ProofKind kind, LocalDate on, LocalDate until, Volunteer... some) {
        return here.as(coordinator, () -> proofs.note(new ProofFacts(skill, kind, on, until), List.of(some).stream().map(Volunteer::id).toList()));
    }

    private void nextDay() throws Exception {
        clock.pass(Duration.ofDays(1));
        Current.as(Actor.system("test"), null, job::run);
    }

    @Test
    void a_driver_counts_from_the_day_on_which_somebody_saw_the_licence() {
        var driver = reports("陆远山", Skill.DRIVER, Skill.DIALECT);
        assertThat(driver.able()).as("on the own word").containsExactly(Skill.DIALECT);
        assertThat(driver.skills()).as("what counts stands first").containsExactly(Skill.DIALECT, Skill.DRIVER);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, today.plusYears(2), driver);
        assertThat(now(driver).able()).containsExactlyInAnyOrder(Skill.DRIVER, Skill.DIALECT);
        assertThat(here.here(() -> proofs.of(driver.id()))).extracting(Proof::seenBy).containsExactly("苏青禾");
    }

    @Test
    void a_proof_counts_on_its_last_day_and_no_longer_than_that_whatever_is_opened_meanwhile() throws Exception {
        var driver = reports("陆远山", Skill.DRIVER);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, today.plusDays(1), driver);
        nextDay();
        assertThat(now(driver).able()).containsExactly(Skill.DRIVER);
        nextDay();
        assertThat(now(driver).able()).isEmpty();
        assertThat(now(driver).facts().skills()).as("what the person says stays").containsExactly(Skill.DRIVER);
    }

    @Test
    void the_roster_honours_a_proof_and_its_end() throws Exception {
        var roster = rosters.inNewArea();
        here = roster.people();
        coordinator = here.person("苏青禾", Role.COORDINATOR);
        var driver = reports("陆远山", Skill.DRIVER);
        var post = here.here(() -> posts.add(PostId.next(), PostFacts.of("配送", PostKind.DELIVERY).needing(Skill.DRIVER)));
        var shift = roster.shift(post, 60, 2, 5);
        roster.open(clock.instant(), shift);
        assertThat(roster.grabs(driver, shift)).as("nobody has seen the licence").isInstanceOf(Outcome.Refused.class);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, today, driver);
        assertThat(roster.grabs(driver, shift)).isNotInstanceOf(Outcome.Refused.class);
        var later = roster.shift(post, 96, 2, 5);
        roster.open(clock.instant(), later);
        nextDay();
        assertThat(roster.grabs(driver, later)).as("it has run out").isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_training_is_confirmed_for_all_who_came_and_gives_them_the_skill() {
        var first = reports("陆远山", Skill.SAMPLING_TRAINED);
        var second = reports("唐望舒");
        assertThat(note(Skill.SAMPLING_TRAINED, ProofKind.TRAINING, today, null, first, second)).isEqualTo(2);
        assertThat(now(first).able()).containsExactly(Skill.SAMPLING_TRAINED);
        assertThat(now(second).able()).containsExactly(Skill.SAMPLING_TRAINED);
    }

    @Test
    void noting_the_same_again_changes_only_its_end_and_an_error_is_taken_back() {
        var driver = reports("陆远山", Skill.DRIVER);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, null, driver);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, today.plusDays(9), driver);
        assertThat(here.here(() -> proofs.of(driver.id()))).extracting(Proof::until).containsExactly(today.plusDays(9));
        for (int time = 0; time < 2; time++) {
            here.as(coordinator, () -> {
                proofs.withdraw(driver.id(), Skill.DRIVER, ProofKind.DOCUMENT, today);
                return true;
            });
        }
        assertThat(now(driver).able()).isEmpty();
        assertThat(here.here(() -> proofs.of(driver.id()))).isEmpty();
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, null, driver);
        assertThat(now(driver).able()).containsExactly(Skill.DRIVER);
    }

    @Test
    void nobody_notes_a_proof_for_what_needs_none_or_for_a_day_to_come_or_without_the_permission() {
        var one = reports("陆远山", Skill.DIALECT);
        assertThatThrownBy(() -> new ProofFacts(Skill.DIALECT, ProofKind.DOCUMENT, today, null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new ProofFacts(Skill.DRIVER, ProofKind.DOCUMENT, today, today.minusDays(1))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> note(Skill.DRIVER, ProofKind.DOCUMENT, today.plusDays(1), null, one)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> here.as(here.actor(one), () -> proofs.note(new ProofFacts(Skill.DRIVER, ProofKind.DOCUMENT, today, null), List.of(one.id()))))
                .hasMessage("platform.problem.forbidden");
        var other = reports("唐望舒");
        assertThat(here.as(here.actor(one), () -> proofs.of(one.id()))).isEmpty();
        assertThatThrownBy(() -> here.as(here.actor(one), () -> proofs.of(other.id()))).isInstanceOf(Problem.class);
    }

    @Test
    void what_runs_out_soon_has_run_out_or_was_never_seen_stands_in_a_list_each() {
        var ending = reports("陆远山", Skill.DRIVER);
        var ended = reports("唐望舒", Skill.MEDICAL);
        var unseen = reports("韩北辰", Skill.ELECTRICIAN, Skill.COMPUTER);
        var lasting = reports("沈知夏", Skill.DRIVER);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, today.plusDays(30), ending, lasting);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today.minusDays(1), null, lasting);
        note(Skill.MEDICAL, ProofKind.DOCUMENT, today.minusDays(9), today.minusDays(1), ended);
        assertThat(gaps(ProofGap.Kind.ENDING)).as("a longer proof makes up for one that ends").containsExactly("陆远山 DRIVER");
        assertThat(gaps(ProofGap.Kind.ENDED)).containsExactly("唐望舒 MEDICAL");
        assertThat(gaps(ProofGap.Kind.UNSEEN)).containsExactly("韩北辰 ELECTRICIAN");
        assertThat(here.as(coordinator, () -> proofs.gaps(new ProofQuery(ProofGap.Kind.UNSEEN, "tws", null), null, 9)).rows()).isEmpty();
        assertThatThrownBy(() -> here.as(here.actor(unseen), () -> proofs.count(ProofQuery.of(ProofGap.Kind.UNSEEN)))).hasMessage("platform.problem.forbidden");
    }

    private List<String> gaps(ProofGap.Kind kind) {
        var all = here.as(coordinator, () -> proofs.gaps(ProofQuery.of(kind), null, 9)).rows();
        assertThat(here.as(coordinator, () -> proofs.count(ProofQuery.of(kind)))).isEqualTo(all.size());
        return all.stream().map(gap -> gap.name() + " " + gap.skill()).toList();
    }

    @Test
    void a_list_of_gaps_goes_on_where_it_ended() {
        for (var name : List.of("陆远山", "唐望舒", "韩北辰")) {
            note(Skill.DRIVER, ProofKind.DOCUMENT, today, today.plusDays(name.equals("唐望舒") ? 3 : 5), reports(name, Skill.DRIVER));
        }
        var first = here.here(() -> proofs.gaps(ProofQuery.of(ProofGap.Kind.ENDING), null, 2));
        var second = here.here(() -> proofs.gaps(ProofQuery.of(ProofGap.Kind.ENDING), first.next(), 2));
        assertThat(first.rows()).extracting(ProofGap::name).containsExactly("唐望舒", "韩北辰");
        assertThat(second.rows()).extracting(ProofGap::name).containsExactly("陆远山");
    }

    @Test
    void who_is_entered_by_the_community_can_do_what_it_answers_for() {
        var entered = here.as(coordinator, () -> volunteers.take(List.of(new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()),
                VolunteerFacts.of("陆远山", VolunteersFixtures.phone()).with(Skill.DRIVER))))).getFirst();
        assertThat(entered.able()).containsExactly(Skill.DRIVER);
        assertThat(here.here(() -> proofs.of(entered.id()))).extracting(Proof::kind, Proof::seenBy)
                .containsExactly(tuple(ProofKind.KNOWN, "苏青禾"));
    }

    @Test
    void light_work_means_no_nights_no_suit_and_nothing_heavy() {
        var one = reports(VolunteerFacts.of("陆远山", VolunteersFixtures.phone()).without(Limit.LIGHT_DUTY, Limit.NO_OUTDOORS));
        assertThat(one.bound()).containsExactlyInAnyOrder(Limit.NO_NIGHTS, Limit.NO_SUIT, Limit.NO_LIFTING, Limit.NO_OUTDOORS);
    }

    @Test
    void from_the_sixtieth_birthday_on_nobody_is_asked_for_nights_or_a_suit() throws Exception {
        var one = reports(new VolunteerFacts("陆远山", VolunteersFixtures.phone(), today.minusYears(60).plusDays(1), Set.of(), Set.of(), null, null, "", ""));
        assertThat(one.bound()).isEmpty();
        nextDay();
        assertThat(now(one).bound()).containsExactlyInAnyOrder(Limit.NO_NIGHTS, Limit.NO_SUIT);
        assertThat(now(one).facts().limits()).isEmpty();
    }

    @Test
    void a_colleague_who_is_gone_leaves_what_was_seen_without_a_name_and_erased_people_leave_nothing() {
        var driver = reports("陆远山", Skill.DRIVER);
        note(Skill.DRIVER, ProofKind.DOCUMENT, today, null, driver);
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountErased(new AccountId(coordinator.id()))));
        assertThat(here.here(() -> proofs.of(driver.id()))).extracting(Proof::seenBy).containsExactly("");
        assertThat(now(driver).able()).containsExactly(Skill.DRIVER);
        here.as(here.actor(driver), () -> {
            volunteers.erase(driver.id());
            return true;
        });
        assertThat(here.here(() -> volunteers.find(driver.id()))).isEmpty();
    }

    @Test
    void consent_is_given_to_what_the_community_has_entered_once() {
        var entered = here.serving("陆远山");
        assertThat(entered.consentAt()).isNull();
        var first = here.as(here.actor(entered), volunteers::agree);
        assertThat(first.consentAt()).isEqualTo(clock.instant());
        clock.pass(Duration.ofHours(1));
        assertThat(here.as(here.actor(entered), volunteers::agree).consentAt()).isEqualTo(first.consentAt());
    }

    @Test
    void who_left_and_is_entered_anew_is_back_and_a_repeated_list_brings_nobody_back() {
        var phone = VolunteersFixtures.phone();
        var first = List.of(new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()), VolunteerFacts.of("陆远山", phone)));
        var one = here.as(coordinator, () -> volunteers.take(first)).getFirst();
        here.as(coordinator, () -> volunteers.leave(one.id(), ""));
        assertThat(here.as(coordinator, () -> volunteers.take(first)).getFirst().state()).isEqualTo(VolunteerState.LEFT);
        var anew = List.of(new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()), VolunteerFacts.of("陆远山", phone)));
        assertThat(here.as(coordinator, () -> volunteers.take(anew)).getFirst().state()).isEqualTo(VolunteerState.ACTIVE);
    }
}
