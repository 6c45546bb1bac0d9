package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerFacts;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is in charge and must rest hands over, without anybody having to think of it. */
@RosterTest
class ChargesModuleTests {

    @Autowired Rosters rosters;
    @Autowired Teams teams;
    @Autowired Posts posts;
    @Autowired Charges charges;
    @Autowired Notices notices;
    @Autowired TestClock clock;
    @Autowired OtherModuleWork.Runs runs;
    RosterFixtures here;
    Volunteer lead;
    Volunteer deputy;
    Volunteer other;

    @BeforeEach
    void aGateWithALeadWhoHasWorkedEightHours() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        lead = here.volunteer("顾清和");
        deputy = here.volunteer("陆远山");
        other = here.volunteer("唐望舒");
        runs.of(lead.account(), new Work(after(-8), after(0), false));
        clock.set(after(0));
    }

    private Instant after(double hours) {
        return here.noon().plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    private Post gate(Skill... needed) {
        return here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id()).needing(needed)));
    }

    private TeamId team() {
        return here.here(() -> teams.add(TeamId.next(), new TeamFacts("门岗队", TeamDuty.GATE, null, lead.id(), deputy.id(), ""))).id();
    }

    private int look() {
        return here.here(() -> charges.look());
    }

    private List<ChargeOffer> waitingFor(Volunteer who) {
        return here.as(here.people().actor(who), () -> charges.forMe());
    }

    private Volunteer leadOf(Post post) {
        var now = here.here(() -> posts.find(post.id())).orElseThrow().facts().lead();
        return List.of(lead, deputy, other).stream().filter(one -> one.id().equals(now)).findFirst().orElseThrow();
    }

    @Test
    void the_deputy_of_the_lead_s_team_is_asked_first_and_has_the_charge_on_accepting() {
        var gate = gate();
        team();
        here.shift(gate, 1, 2, 2);
        assertThat(look()).as("the post and the team").isEqualTo(2);
        assertThat(look()).as("asked once").isZero();
        var offers = waitingFor(deputy);
        assertThat(offers).extracting(ChargeOffer::kind).containsExactlyInAnyOrder(ChargeOffer.Kind.POST, ChargeOffer.Kind.TEAM);
        var post = offers.stream().filter(one -> one.kind() == ChargeOffer.Kind.POST).findFirst().orElseThrow();
        assertThat(post.what()).isEqualTo("东门");
        assertThat(post.rule()).isEqualTo(RosterRule.HOURS_IN_A_DAY);
        assertThat(post.restUntil()).isEqualTo(after(10));
        assertThat(waitingFor(other)).isEmpty();
        assertThatThrownBy(() -> here.as(here.people().actor(other), () -> charges.accept(post.id()))).isInstanceOf(Problem.class);
        assertThat(here.as(here.people().actor(deputy), () -> charges.accept(post.id())).outcome()).isEqualTo(ChargeOffer.Outcome.ACCEPTED);
        assertThat(here.as(here.people().actor(deputy), () -> charges.accept(post.id())).outcome()).isEqualTo(ChargeOffer.Outcome.ACCEPTED);
        assertThat(leadOf(gate)).isEqualTo(deputy);
        assertThat(here.here(() -> charges.untaken())).isEmpty();
        assertThat(here.here(() -> charges.recent())).hasSize(2).anyMatch(one -> one.outcome() == ChargeOffer.Outcome.ACCEPTED);
    }

    @Test
    void lead_and_deputy_of_a_team_change_places() {
        var team = team();
        assertThat(look()).isEqualTo(1);
        var offer = waitingFor(deputy).getFirst();
        assertThat(offer.what()).isEqualTo("门岗队");
        here.as(here.people().actor(deputy), () -> charges.accept(offer.id()));
        var facts = here.here(() -> teams.find(team)).orElseThrow().facts();
        assertThat(facts.lead()).isEqualTo(deputy.id());
        assertThat(facts.deputy()).isEqualTo(lead.id());
        assertThat(look()).as("the lead is rested now").isZero();
    }

    @Test
    void who_declines_or_does_not_answer_is_followed_by_the_best_rested() {
        var gate = gate();
        team();
        here.shift(gate, 0.5, 2, 2);
        look();
        var offer = waitingFor(deputy).stream().filter(one -> one.kind() == ChargeOffer.Kind.POST).findFirst().orElseThrow();
        here.as(here.people().actor(deputy), () -> charges.decline(offer.id()));
        var next = waitingFor(other).getFirst();
        assertThat(next.what()).isEqualTo("东门");
        clock.pass(Duration.ofMinutes(16));
        look();
        assertThat(waitingFor(other)).isEmpty();
        assertThatThrownBy(() -> here.as(here.people().actor(other), () -> charges.accept(next.id()))).hasMessage("roster.charge.over");
        assertThat(leadOf(gate)).isEqualTo(lead);
        assertThat(here.here(() -> charges.untaken())).extracting(ChargeOffer::what).contains("东门");
        assertThat(here.here(() -> charges.recent())).extracting(ChargeOffer::outcome).contains(ChargeOffer.Outcome.DECLINED, ChargeOffer.Outcome.EXPIRED);
    }

    @Test
    void only_who_has_what_the_post_needs_and_is_rested_is_asked() {
        var able = here.people().serving(VolunteerFacts.of("何小满", VolunteersFixtures.phone()).with(Skill.FIRST_AID));
        var tired = here.people().serving(VolunteerFacts.of("白露", VolunteersFixtures.phone()).with(Skill.FIRST_AID));
        runs.of(tired.account(), new Work(after(-8), after(0), false));
        here.shift(gate(Skill.FIRST_AID), 1, 2, 2);
        assertThat(look()).isEqualTo(1);
        assertThat(waitingFor(able)).hasSize(1);
    }

    @Test
    void nobody_is_asked_for_a_post_that_is_not_manned_before_its_lead_is_rested() {
        here.shift(gate(), 12, 2, 2);
        assertThat(look()).isZero();
    }

    @Test
    void at_night_nobody_is_woken_for_a_post_that_is_far_away() {
        runs.of(lead.account(), new Work(after(3), after(11), false));
        var gate = gate();
        here.shift(gate, 18, 2, 2);
        clock.set(after(11));
        assertThat(look()).isZero();
        here.shift(gate, 13, 2, 2);
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void an_offer_is_withdrawn_when_the_lead_is_rested_before_anybody_answered() {
        here.shift(gate(), 9, 4, 2);
        clock.set(after(9.9));
        assertThat(look()).isEqualTo(1);
        clock.set(after(10));
        assertThat(look()).isZero();
        assertThat(here.here(() -> charges.recent()).getFirst().outcome()).isEqualTo(ChargeOffer.Outcome.WITHDRAWN);
    }

    @Test
    void who_must_rest_by_now_cannot_take_it_and_who_leads_by_now_keeps_it() {
        var gate = gate();
        team();
        here.shift(gate, 1, 2, 2);
        look();
        var offer = waitingFor(deputy).stream().filter(one -> one.kind() == ChargeOffer.Kind.POST).findFirst().orElseThrow();
        runs.of(deputy.account(), new Work(after(-8), after(0), false));
        assertThatThrownBy(() -> here.as(here.people().actor(deputy), () -> charges.accept(offer.id()))).hasMessage("roster.charge.tired");
        runs.of(deputy.account());
        here.here(() -> {
            var now = posts.find(gate.id()).orElseThrow();
            return posts.edit(gate.id(), now.version(), now.facts().ledBy(other.id()));
        });
        assertThatThrownBy(() -> here.as(here.people().actor(deputy), () -> charges.accept(offer.id()))).hasMessage("roster.charge.over");
        assertThat(leadOf(gate)).isEqualTo(other);
    }

    @Test
    void who_is_asked_is_told() {
        here.shift(gate(), 1, 2, 2);
        look();
        var offer = here.here(() -> charges.recent()).getFirst();
        assertThat(here.here(() -> notices.find(new NoticeId(offer.id().value()))).orElseThrow().toString()).contains("请您接替：东门", "顾清和");
    }
}
