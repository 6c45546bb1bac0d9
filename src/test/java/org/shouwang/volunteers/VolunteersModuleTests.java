package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountErased;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.Roles;
import org.shouwang.notices.Inbox;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.BuildingFacts;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.EstateFacts;
import org.shouwang.registry.EstateId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WholeProgramTest
class VolunteersModuleTests {

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Volunteers volunteers;
    @Autowired Teams teams;
    @Autowired Buildings buildings;
    @Autowired Clock clock;
    @Autowired Inbox inbox;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    VolunteersFixtures here;
    Actor neighbour;

    @BeforeEach
    void aCommunity() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        neighbour = here.person("何小满", Role.RESIDENT);
    }

    private Volunteer reports(Actor person) {
        return reports(person, VolunteerId.next());
    }

    private Volunteer reports(Actor person, VolunteerId id) {
        return here.as(person, () -> volunteers.reportForDuty(id, VolunteerFacts.of(person.name(), VolunteersFixtures.phone()), true));
    }

    private boolean hasTheRole(Volunteer volunteer) {
        return here.here(() -> roles.of(volunteer.account()).stream().anyMatch(held -> held.role() == Role.VOLUNTEER));
    }

    @Test
    void who_reports_waits_until_a_coordinator_confirms() {
        var reported = reports(neighbour);
        assertThat(reported.state()).isEqualTo(VolunteerState.WAITING);
        assertThat(hasTheRole(reported)).isFalse();
        var confirmed = here.here(() -> volunteers.confirm(reported.id()));
        assertThat(confirmed.state()).isEqualTo(VolunteerState.ACTIVE);
        assertThat(hasTheRole(confirmed)).isTrue();
        assertThat(here.here(() -> volunteers.confirm(reported.id())).version()).isEqualTo(confirmed.version());
    }

    @Test
    void where_the_community_says_so_one_serves_at_once() {
        here.here(() -> volunteers.settings(new DutySettings(false, 0)));
        var reported = reports(neighbour);
        assertThat(reported.state()).isEqualTo(VolunteerState.ACTIVE);
        assertThat(hasTheRole(reported)).isTrue();
    }

    @Test
    void reporting_twice_is_reporting_once() {
        var first = reports(neighbour);
        assertThat(reports(neighbour).id()).isEqualTo(first.id());
        assertThat(here.here(() -> volunteers.count(VolunteerQuery.all()))).isEqualTo(1);
    }

    @Test
    void nobody_reports_without_consent_or_outside_the_ages() {
        assertThatThrownBy(() -> here.as(neighbour, () -> volunteers.reportForDuty(VolunteerId.next(),
                VolunteerFacts.of("何小满", VolunteersFixtures.phone()), false))).isInstanceOf(Problem.class).hasMessage("volunteers.consent");
        var today = LocalDate.now(clock.withZone(TestAreas.ZONE));
        for (var born : List.of(today.minusYears(18).plusDays(1), today.minusYears(61))) {
            var facts = new VolunteerFacts("何小满", VolunteersFixtures.phone(), born, Set.of(), Set.of(), null, null, "", "");
            assertThatThrownBy(() -> here.as(neighbour, () -> volunteers.reportForDuty(VolunteerId.next(), facts, true)))
                    .hasMessage("volunteers.age");
        }
        var grown = new VolunteerFacts("何小满", VolunteersFixtures.phone(), today.minusYears(18), Set.of(), Set.of(), null, null, "", "");
        assertThat(here.as(neighbour, () -> volunteers.reportForDuty(VolunteerId.next(), grown, true)).state()).isEqualTo(VolunteerState.WAITING);
    }

    @Test
    void one_serves_in_one_area_at_a_time() {
        var serving = here.serving("沈知夏");
        var other = VolunteersFixtures.in(areas, volunteers, accounts);
        var there = new Actor(Actor.Kind.PERSON, serving.account().value(), "沈知夏", List.of(org.shouwang.platform.Grant.of(other.area().id(), Role.RESIDENT)));
        assertThatThrownBy(() -> other.as(there, () -> volunteers.reportForDuty(VolunteerId.next(), serving.facts(), true)))
                .hasMessage("volunteers.elsewhere");
        here.as(here.actor(serving), () -> volunteers.leave(serving.id(), ""));
        assertThat(other.as(there, () -> volunteers.reportForDuty(VolunteerId.next(), serving.facts(), true)).state())
                .isEqualTo(VolunteerState.WAITING);
    }

    @Test
    void a_unit_s_people_are_entered_at_once_and_once() {
        var people = List.of("陆远山", "唐望舒", "韩北辰").stream().map(name -> new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()),
                VolunteerFacts.of(name, VolunteersFixtures.phone()).with(Skill.DRIVER))).toList();
        assertThat(here.here(() -> volunteers.take(people))).extracting(one -> one.facts().name()).containsExactly("陆远山", "唐望舒", "韩北辰");
        here.here(() -> volunteers.take(people));
        assertThat(here.here(() -> volunteers.count(new VolunteerQuery("", null, Skill.DRIVER, null)))).isEqualTo(3);
        assertThat(here.here(() -> volunteers.page(new VolunteerQuery("lys", null, null, null), null, 10)).rows())
                .extracting(one -> one.facts().name()).containsExactly("陆远山");
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        for (var name : List.of("陆远山", "唐望舒", "韩北辰")) {
            here.serving(name);
        }
        var first = here.here(() -> volunteers.page(VolunteerQuery.all(), null, 2));
        var second = here.here(() -> volunteers.page(VolunteerQuery.all(), first.next(), 2));
        assertThat(first.rows()).extracting(one -> one.facts().name()).containsExactly("韩北辰", "陆远山");
        assertThat(second.rows()).extracting(one -> one.facts().name()).containsExactly("唐望舒");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_role_narrowed_to_buildings_sees_who_lives_there() {
        var estate = here.here(() -> buildings.addEstate(EstateId.next(), EstateFacts.named("望春苑"))).id();
        var mine = here.here(() -> buildings.addBuilding(BuildingId.next(), estate, BuildingFacts.named("5号楼"))).id();
        here.serving(new VolunteerFacts("陆远山", VolunteersFixtures.phone(), null, Set.of(), Set.of(), mine, null, "", ""));
        var other = here.serving("唐望舒");
        var narrowed = TestAreas.narrowed(here.area().id(), Role.COORDINATOR, mine.value());
        assertThat(here.as(narrowed, () -> volunteers.page(VolunteerQuery.all(), null, 9)).rows()).extracting(one -> one.facts().name())
                .containsExactly("陆远山");
        assertThat(here.as(narrowed, () -> volunteers.find(other.id()))).isEmpty();
        assertThatThrownBy(() -> here.as(narrowed, () -> volunteers.edit(other.id(), other.version(), other.facts())))
                .isInstanceOf(Problem.class).hasMessage("volunteers.unknown");
    }

    @Test
    void everybody_changes_the_own_record_and_nobody_else_s() {
        var me = here.serving("沈知夏");
        var other = here.serving("唐望舒");
        assertThat(here.as(here.actor(me), () -> volunteers.edit(me.id(), me.version(), me.facts().without(Limit.NO_NIGHTS))).facts().limits())
                .containsExactly(Limit.NO_NIGHTS);
        assertThatThrownBy(() -> here.as(here.actor(me), () -> volunteers.edit(other.id(), other.version(), other.facts())))
                .isInstanceOf(Problem.class).hasMessage("platform.problem.forbidden");
        assertThatThrownBy(() -> here.as(here.actor(me), () -> volunteers.edit(me.id(), me.version(), me.facts())))
                .hasMessage("platform.problem.changed-meanwhile");
    }

    @Test
    void who_takes_consent_back_is_gone_from_records_and_teams() {
        var me = here.serving("沈知夏");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, me.id(), null, "")));
        here.here(() -> teams.put(team.id(), List.of(me.id())));
        here.as(here.actor(me), () -> {
            volunteers.erase(me.id());
            return true;
        });
        assertThat(here.here(() -> volunteers.find(me.id()))).isEmpty();
        var after = here.here(() -> teams.find(team.id())).orElseThrow();
        assertThat(after.facts().lead()).isNull();
        assertThat(after.in()).isZero();
    }

    @Test
    void whose_account_is_gone_is_gone_from_every_area_and_may_come_back_as_somebody_new() {
        var left = here.serving("沈知夏");
        here.as(here.actor(left), () -> volunteers.leave(left.id(), ""));
        var other = VolunteersFixtures.in(areas, volunteers, accounts);
        var there = new Actor(Actor.Kind.PERSON, left.account().value(), "沈知夏", List.of(org.shouwang.platform.Grant.of(other.area().id(), Role.RESIDENT)));
        other.as(there, () -> volunteers.reportForDuty(VolunteerId.next(), left.facts(), true));
        var colleague = here.serving("唐望舒");
        for (int time = 0; time < 2; time++) {
            transaction.executeWithoutResult(status -> events.publishEvent(new AccountErased(left.account())));
        }
        assertThat(here.here(() -> volunteers.ofAccount(left.account()))).isEmpty();
        assertThat(other.here(() -> volunteers.ofAccount(left.account()))).isEmpty();
        assertThat(here.here(() -> volunteers.ofAccount(colleague.account()))).as("somebody else").isPresent();
        assertThat(here.as(new Actor(Actor.Kind.PERSON, left.account().value(), "沈知夏", List.of(org.shouwang.platform.Grant.of(here.area().id(), Role.RESIDENT))),
                () -> volunteers.reportForDuty(VolunteerId.next(), left.facts(), true)).state()).as("bound to no area any more").isEqualTo(VolunteerState.WAITING);
    }

    @Test
    void a_kept_team_is_called_again_in_one_step_and_its_people_are_asked() {
        var me = here.serving("沈知夏");
        var other = here.serving("唐望舒");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), other.id(), "")));
        here.here(() -> teams.put(team.id(), List.of(me.id(), other.id())));
        assertThat(here.here(() -> teams.keep(team.id())).kept()).isTrue();
        assertThat(here.here(() -> teams.of(me.id()))).as("a kept team asks nothing").isEmpty();
        var called = here.here(() -> teams.callAgain(team.id()));
        assertThat(called.kept()).isFalse();
        assertThat(called.asked()).isEqualTo(2);
        here.as(here.actor(me), () -> {
            teams.answer(team.id(), true);
            return true;
        });
        here.as(here.actor(other), () -> {
            teams.answer(team.id(), false);
            return true;
        });
        assertThat(here.here(() -> teams.members(team.id()))).extracting(TeamMember::state)
                .containsExactlyInAnyOrder(TeamMember.State.IN, TeamMember.State.DECLINED);
        assertThat(here.here(() -> teams.callAgain(team.id())).asked()).as("calling again asks nobody twice").isZero();
    }

    @Test
    void whoever_leads_a_team_stands_in_it_and_stays_when_somebody_else_leads() {
        var me = here.serving("沈知夏");
        var other = here.serving("唐望舒");
        var id = TeamId.next();
        var team = here.here(() -> teams.add(id, new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), null, "")));
        assertThat(team.in()).isEqualTo(1);
        assertThat(here.here(() -> teams.edit(id, team.version(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, other.id(), null, ""))).in()).isEqualTo(2);
    }

    @Test
    void a_team_has_a_lead_and_another_deputy_and_a_name_of_its_own() {
        var me = here.serving("沈知夏");
        assertThatThrownBy(() -> new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), me.id(), "")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new TeamFacts("5号楼队", TeamDuty.BUILDING, null, null, null, "")).isInstanceOf(Problem.class);
        here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, null, null, "")));
        assertThatThrownBy(() -> here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, null, null, ""))))
                .hasMessage("volunteers.team.taken");
    }

    @Test
    void who_has_not_answered_a_team_stands_in_a_list_until_an_answer_comes_by_whatever_way() {
        var me = here.serving("沈知夏");
        var other = here.serving("唐望舒");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, null, null, "")));
        var request = UUID.randomUUID();
        here.here(() -> teams.ask(team.id(), request, List.of(me.id(), other.id())));
        assertThat(here.here(() -> teams.ask(team.id(), request, List.of(me.id(), other.id()))).asked()).isEqualTo(2);
        assertThat(here.here(() -> teams.unanswered(null, "", null, 9)).rows()).extracting(Unanswered::name).containsExactlyInAnyOrder("沈知夏", "唐望舒");
        assertThat(here.here(() -> teams.countUnanswered(team.id(), "tws"))).isEqualTo(1);
        here.as(here.actor(me), () -> {
            teams.answer(team.id(), true);
            return true;
        });
        assertThatThrownBy(() -> here.as(here.actor(me), () -> {
            teams.answerFor(team.id(), other.id(), true);
            return true;
        })).as("for somebody else").hasMessage("platform.problem.forbidden");
        here.here(() -> {
            teams.answerFor(team.id(), other.id(), false);
            return true;
        });
        assertThat(here.here(() -> teams.countUnanswered(null, ""))).isZero();
        assertThat(here.here(() -> teams.ask(team.id(), UUID.randomUUID(), List.of(me.id(), other.id()))).asked()).as("who stands in it is not asked again").isEqualTo(1);
    }

    @Test
    void a_list_of_the_unanswered_goes_on_where_it_ended() {
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, null, null, "")));
        var people = List.of("陆远山", "唐望舒", "韩北辰").stream().map(name -> here.serving(name).id()).toList();
        here.here(() -> teams.ask(team.id(), UUID.randomUUID(), people));
        var first = here.here(() -> teams.unanswered(null, "", null, 2));
        var second = here.here(() -> teams.unanswered(null, "", first.next(), 2));
        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void who_is_called_by_a_team_gets_one_notice_however_often_it_is_called() {
        var me = here.serving("沈知夏");
        var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts("采样队", TeamDuty.SAMPLING, null, me.id(), null, "")));
        here.here(() -> teams.keep(team.id()));
        here.here(() -> teams.callAgain(team.id()));
        here.here(() -> teams.callAgain(team.id()));
        assertThat(here.as(here.actor(me), () -> inbox.unread())).extracting(one -> one.notice().facts().headline()).containsExactly("采样队 请您加入，来不来？");
        var request = UUID.randomUUID();
        here.here(() -> teams.remind(team.id(), request));
        here.here(() -> teams.remind(team.id(), request));
        assertThat(here.as(here.actor(me), () -> inbox.unread())).hasSize(2);
    }

    @Test
    void all_kept_teams_are_called_in_one_step_and_only_who_is_still_here_is_asked() {
        var me = here.serving("沈知夏");
        var gone = here.serving("唐望舒");
        for (var name : List.of("采样队", "门岗队")) {
            var team = here.here(() -> teams.add(TeamId.next(), new TeamFacts(name, TeamDuty.OTHER, null, null, null, "")));
            here.here(() -> teams.put(team.id(), List.of(me.id(), gone.id())));
            here.here(() -> teams.keep(team.id()));
        }
        here.here(() -> volunteers.leave(gone.id(), ""));
        assertThat(here.here(teams::callAllAgain)).isEqualTo(2);
        assertThat(here.here(teams::callAllAgain)).isZero();
        assertThat(here.here(teams::all)).allMatch(team -> team.asked() == 1 && team.in() == 0 && !team.kept());
    }
}
