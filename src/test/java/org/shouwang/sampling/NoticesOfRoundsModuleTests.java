package org.shouwang.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeList;
import org.shouwang.notices.NoticesFixtures;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told of a round: each building when it is called, the people of a tube that they have to wait; once. */
@ModuleTest
class NoticesOfRoundsModuleTests {

    @Autowired SamplingFixtures fixtures;
    @Autowired Results results;
    @Autowired Inbox inbox;
    @Autowired NoticeList list;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    SamplingFixtures.Home home;
    NoticesFixtures.Neighbour one;
    NoticesFixtures.Neighbour other;

    @BeforeEach
    void twoBuildingsWithANeighbourInEach() {
        home = fixtures.home();
        home.building("5号楼");
        home.building("6号楼");
        one = NoticesFixtures.neighbour(home.register, accounts, signingIn, "5-1-101", "张晓明");
        other = NoticesFixtures.neighbour(home.register, accounts, signingIn, "6-1-101", "李春");
    }

    private List<Notice> heard(NoticesFixtures.Neighbour who) {
        return home.as(who.actor(), () -> inbox.unread()).stream().map(Inbox.Received::notice).toList();
    }

    private Map<NoticeList.Show, Integer> sent() {
        return home.here(() -> list.counts(""));
    }

    private void plans(Round round) {
        home.here(() -> fixtures.rounds.planCallUps(round.id()));
    }

    private void opensIn(Site site, Duration later) {
        var now = home.here(() -> fixtures.rounds.site(site.id())).orElseThrow();
        var opens = site.facts().opens().plus(later);
        home.here(() -> fixtures.rounds.editSite(site.id(), now.version(), new SiteFacts(site.name(), null, 1, opens, opens.plus(Duration.ofHours(8)))));
    }

    private Site site(Round round) {
        var opens = fixtures.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(1));
        return home.here(() -> fixtures.rounds.addSite(SiteId.next(), round.id(), new SiteFacts("东门广场", null, 1, opens, opens.plus(Duration.ofHours(8)))));
    }

    @Test
    void a_plan_is_told_when_the_round_begins_to_each_building_its_own_time() {
        var round = home.planned();
        site(round);
        plans(round);
        assertThat(sent()).as("a plan is only a plan").isEmpty();
        home.here(() -> fixtures.rounds.start(round.id()));
        home.here(() -> fixtures.rounds.start(round.id()));
        assertThat(heard(one)).singleElement().satisfies(notice -> assertThat(notice.facts().text()).contains("5号楼", "东门广场").doesNotContain("6号楼"));
        assertThat(heard(other)).singleElement().satisfies(notice -> assertThat(notice.facts().text()).contains("6号楼"));
        assertThat(heard(one).getFirst().facts().headline()).isNotEqualTo(heard(other).getFirst().facts().headline());
    }

    @Test
    void the_same_plan_again_tells_nobody_twice_and_another_one_takes_its_place() {
        var round = home.running();
        var site = site(round);
        plans(round);
        plans(round);
        assertThat(sent()).isEqualTo(Map.of(NoticeList.Show.HOLDING, 2));
        var before = heard(one).getFirst();
        opensIn(site, Duration.ofHours(1));
        plans(round);
        plans(round);
        assertThat(sent()).isEqualTo(Map.of(NoticeList.Show.HOLDING, 2, NoticeList.Show.WITHDRAWN, 2));
        assertThat(heard(one)).singleElement().satisfies(now -> {
            assertThat(now.corrects()).isEqualTo(before.id());
            assertThat(now.facts().headline()).isNotEqualTo(before.facts().headline());
        });
        opensIn(site, Duration.ZERO);
        plans(round);
        assertThat(sent()).as("back to the first plan").isEqualTo(Map.of(NoticeList.Show.HOLDING, 2, NoticeList.Show.WITHDRAWN, 4));
        assertThat(heard(one)).singleElement().satisfies(now -> assertThat(now.facts()).isEqualTo(before.facts()));
    }

    @Test
    void the_people_of_a_tube_and_nobody_else_are_told_to_wait_once_and_in_their_language() {
        var child = NoticesFixtures.neighbour(home.register, accounts, signingIn, "5-1-201", "张雨");
        accounts.speak(new AccountId(other.actor().id()), Messages.ENGLISH);
        var round = home.running();
        var site = site(round);
        var tube = home.tube();
        for (var who : List.of(one, other)) {
            home.sample(round, site, who.household().residents().getFirst().id().value(), tube);
        }
        home.here(() -> results.enter(round.id(), tube, Result.POSITIVE));
        assertThat(heard(one)).as("one pair of eyes").isEmpty();
        var colleague = TestAreas.someone(home.register.area().id(), Role.COORDINATOR);
        for (int time = 0; time < 2; time++) {
            home.as(colleague, () -> results.enter(round.id(), tube, Result.POSITIVE));
        }
        assertThat(heard(one)).singleElement().satisfies(notice -> {
            assertThat(notice.facts().urgency()).isEqualTo(Urgency.URGENT);
            assertThat(notice.facts().headline()).isEqualTo("请先在家等候，要单独采样复核");
        });
        assertThat(heard(other)).singleElement().satisfies(notice -> assertThat(notice.facts().headline()).startsWith("Please stay in"));
        assertThat(heard(child)).as("who was not in the tube").isEmpty();
        assertThat(sent()).as("it is between the program and them").isEmpty();
    }
}
