package org.shouwang.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.notices.NoticesFixtures.facts;
import static org.shouwang.notices.NoticesFixtures.neighbour;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.NewIncident;
import org.shouwang.notices.NoticesFixtures.Neighbour;
import org.shouwang.notices.NoticeReach.Stage;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.Moves;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class NoticesModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Moves moves;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired Notices notices;
    @Autowired NoticeList list;
    @Autowired Inbox inbox;
    @Autowired NoticeReach reach;
    @Autowired Incidents incidents;
    @Autowired IncidentLog log;
    RegistryFixtures home;
    Building five;
    Building twelve;
    Actor coordinator;
    Actor colleague;

    @BeforeEach
    void twoBuildings() {
        home = RegistryFixtures.in(areas, buildings, registry);
        five = home.building("5号楼");
        twelve = home.building("12号楼");
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
        colleague = TestAreas.someone(home.area().id(), Role.ADMIN);
    }

    private <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(actor, home.area().id(), act);
    }

    private Neighbour lives(String door, String name) {
        return neighbour(home, accounts, signingIn, door, name);
    }

    private Notice sent(Urgency urgency, Audience audience) {
        return as(coordinator, () -> {
            var draft = notices.draft(NoticeId.next(), facts("停水通知", urgency), audience, Set.of(), null);
            return notices.send(draft.id(), draft.version());
        });
    }

    private Stage stage(Notice notice, HouseholdId household) {
        return home.here(() -> reach.doors(notice)).stream().filter(door -> door.dwelling().household().equals(household)).findFirst().orElseThrow().stage();
    }

    @Test
    void a_notice_to_a_building_is_in_the_inbox_of_those_who_live_there_and_of_nobody_else() {
        var inFive = lives("5-1-101", "程小满");
        var inTwelve = lives("12-1-101", "程小雪");
        var notice = sent(Urgency.ORDINARY, Audience.of(five.id()));
        assertThat(as(inFive.actor(), inbox::unread)).extracting(one -> one.notice().id()).containsExactly(notice.id());
        assertThat(as(inTwelve.actor(), inbox::unread)).isEmpty();
        assertThat(as(inTwelve.actor(), () -> inbox.open(notice.id()))).isEmpty();
        assertThat(as(TestAreas.someone(home.area().id(), Role.RESIDENT), inbox::unread)).as("nobody knows where this one lives").isEmpty();

        assertThat(stage(notice, inFive.household().household().id())).isEqualTo(Stage.MISSING);
        assertThat(as(inFive.actor(), () -> inbox.open(notice.id()).orElseThrow()).read()).isTrue();
        assertThat(stage(notice, inFive.household().household().id())).isEqualTo(Stage.READ);
        assertThat(as(inFive.actor(), inbox::unread)).isEmpty();
        assertThat(home.here(() -> reach.doors(notice))).hasSize(1);
    }

    @Test
    void an_urgent_one_is_read_only_when_somebody_says_so() {
        var neighbour = lives("5-1-101", "程小满");
        var notice = sent(Urgency.URGENT, Audience.of(five.id()));
        var household = neighbour.household().household().id();
        assertThat(as(neighbour.actor(), () -> inbox.open(notice.id()).orElseThrow()).read()).isFalse();
        assertThat(stage(notice, household)).isEqualTo(Stage.OPENED);
        assertThat(as(neighbour.actor(), inbox::unread)).hasSize(1);
        var first = as(neighbour.actor(), () -> inbox.confirm(notice.id())).readAt();
        assertThat(as(neighbour.actor(), () -> inbox.confirm(notice.id())).readAt()).as("again").isEqualTo(first);
        assertThat(stage(notice, household)).isEqualTo(Stage.READ);
        assertThat(as(coordinator, () -> reach.people(notice))).extracting(NoticeReach.Person::name, NoticeReach.Person::stage)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("程小满", Stage.READ));
    }

    @Test
    void an_urgent_one_to_everybody_goes_out_only_when_a_second_person_approves() {
        var neighbour = lives("5-1-101", "程小满");
        var waiting = sent(Urgency.URGENT, Audience.everybody());
        assertThat(waiting.state()).isEqualTo(NoticeState.WAITING);
        assertThat(as(neighbour.actor(), inbox::unread)).isEmpty();
        assertThatThrownBy(() -> as(coordinator, () -> notices.approve(waiting.id(), waiting.version()))).hasMessage("notices.approve.own");
        assertThat(as(coordinator, list::toApprove)).isEmpty();
        assertThat(as(colleague, list::toApprove)).extracting(Notice::id).containsExactly(waiting.id());

        var returned = as(colleague, () -> notices.giveBack(waiting.id(), waiting.version(), "写明几点来水"));
        assertThat(returned.state()).isEqualTo(NoticeState.DRAFT);
        assertThat(returned.returned()).isEqualTo("写明几点来水");
        var again = as(coordinator, () -> notices.send(returned.id(), returned.version()));
        var out = as(colleague, () -> notices.approve(again.id(), again.version()));
        assertThat(out.state()).isEqualTo(NoticeState.SENT);
        assertThat(out.approver()).isNotNull();
        assertThat(as(colleague, () -> notices.approve(out.id(), out.version()))).as("again").isEqualTo(out);
        assertThat(as(neighbour.actor(), inbox::unread)).hasSize(1);
    }

    @Test
    void naming_every_building_is_everybody_too_and_the_program_itself_waits_for_nobody() {
        assertThat(sent(Urgency.URGENT, Audience.of(five.id(), twelve.id())).state()).isEqualTo(NoticeState.WAITING);
        assertThat(sent(Urgency.URGENT, Audience.of(five.id())).state()).isEqualTo(NoticeState.SENT);
        assertThat(sent(Urgency.URGENT, Audience.of(Role.VOLUNTEER)).state()).isEqualTo(NoticeState.SENT);
        var id = NoticeId.next();
        home.does(() -> notices.send(id, facts("地震", Urgency.URGENT), Audience.everybody(), Set.of()));
        assertThat(home.here(() -> notices.find(id)).orElseThrow().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void two_who_approve_and_give_back_at_once_do_one_of_both() throws Exception {
        var waiting = sent(Urgency.URGENT, Audience.everybody());
        var other = TestAreas.someone(home.area().id(), Role.COORDINATOR);
        var results = new java.util.concurrent.ConcurrentLinkedQueue<String>();
        var one = Thread.ofVirtual().start(() -> results.add(tried(() -> as(colleague, () -> notices.approve(waiting.id(), waiting.version())))));
        var two = Thread.ofVirtual().start(() -> results.add(tried(() -> as(other, () -> notices.giveBack(waiting.id(), waiting.version(), "改一改")))));
        one.join();
        two.join();
        assertThat(results).containsOnlyOnce("done");
    }

    private static String tried(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Problem refused) {
            return refused.kind().name();
        }
    }

    @Test
    void a_draft_is_kept_edited_by_whoever_saw_it_and_sent_once() {
        var id = NoticeId.next();
        var first = as(coordinator, () -> notices.draft(id, facts("草稿", Urgency.ORDINARY), Audience.everybody(), Set.of(), null));
        assertThat(as(coordinator, () -> notices.draft(id, facts("另一个", Urgency.ORDINARY), Audience.everybody(), Set.of(), null))).isEqualTo(first);
        var edited = as(colleague, () -> notices.edit(id, first.version(), facts("改过", Urgency.ORDINARY), Audience.of(five.id()), Set.of(ChannelKind.POSTER)));
        assertThat(edited.buildings()).containsExactly(five.id().value());
        assertThatThrownBy(() -> as(coordinator, () -> notices.send(id, first.version())))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE));
        var sent = as(coordinator, () -> notices.send(id, edited.version()));
        assertThat(as(coordinator, () -> notices.send(id, edited.version()))).as("again").isEqualTo(sent);
        assertThatThrownBy(() -> as(coordinator, () -> {
            notices.discard(id, sent.version());
            return true;
        })).isInstanceOf(Problem.class);
    }

    @Test
    void a_correction_takes_the_place_of_what_was_said_and_both_lead_to_one_another() {
        var neighbour = lives("5-1-101", "程小满");
        var wrong = sent(Urgency.ORDINARY, Audience.of(five.id()));
        var right = as(coordinator, () -> {
            var draft = notices.draft(NoticeId.next(), facts("停水改到明天", Urgency.ORDINARY), Audience.of(five.id()), Set.of(), wrong.id());
            return notices.send(draft.id(), draft.version());
        });
        assertThat(as(neighbour.actor(), inbox::unread)).extracting(one -> one.notice().id()).containsExactly(right.id());
        assertThat(as(neighbour.actor(), () -> inbox.open(wrong.id()).orElseThrow()).notice().correctedBy()).isEqualTo(right.id());
        assertThatThrownBy(() -> as(coordinator, () -> notices.draft(NoticeId.next(), facts("再改", Urgency.ORDINARY), Audience.everybody(), Set.of(), wrong.id())))
                .hasMessage("notices.corrected-already");
        var gone = as(coordinator, () -> notices.withdraw(right.id(), right.version(), "不停了"));
        assertThat(gone.withdrawal().reason()).isEqualTo("不停了");
        assertThat(as(neighbour.actor(), inbox::unread)).isEmpty();
    }

    @Test
    void a_narrowed_coordinator_sends_to_the_own_buildings_only_and_sees_no_others_notices() {
        var narrowed = TestAreas.narrowed(home.area().id(), Role.COORDINATOR, five.id().value());
        var elsewhere = sent(Urgency.ORDINARY, Audience.of(twelve.id()));
        assertThat(as(narrowed, () -> notices.find(elsewhere.id()))).isEmpty();
        assertThat(as(narrowed, () -> list.find("", null, null, 50).rows())).isEmpty();
        for (var audience : List.of(Audience.everybody(), Audience.of(twelve.id()), Audience.of(five.id(), twelve.id()), Audience.of(Role.VOLUNTEER))) {
            var draft = as(narrowed, () -> notices.draft(NoticeId.next(), facts("通知", Urgency.ORDINARY), audience, Set.of(), null));
            assertThatThrownBy(() -> as(narrowed, () -> notices.send(draft.id(), draft.version()))).hasMessage("notices.beyond-yours");
        }
        var own = as(narrowed, () -> notices.draft(NoticeId.next(), facts("通知", Urgency.ORDINARY), Audience.of(five.id()), Set.of(), null));
        assertThat(as(narrowed, () -> notices.send(own.id(), own.version())).state()).isEqualTo(NoticeState.SENT);
        assertThat(as(narrowed, () -> list.counts(""))).isNotEmpty();
    }

    @Test
    void a_link_tells_a_household_of_the_own_building_at_the_door_and_takes_it_back() {
        var household = home.household("5-1-101", "程小满").household().id();
        var other = home.household("12-1-101", "程小雪").household().id();
        var notice = sent(Urgency.ORDINARY, Audience.everybody());
        var link = TestAreas.narrowed(home.area().id(), Role.LINK, five.id().value());
        Current.run(link, home.area().id(), () -> reach.told(notice.id(), household));
        assertThat(stage(notice, household)).isEqualTo(Stage.TOLD);
        assertThat(as(link, () -> reach.doors(notice))).as("only the own building").hasSize(1);
        assertThatThrownBy(() -> Current.run(link, home.area().id(), () -> reach.told(notice.id(), other))).hasMessage("notices.unknown");
        Current.run(link, home.area().id(), () -> reach.notTold(notice.id(), household));
        assertThat(stage(notice, household)).isEqualTo(Stage.MISSING);
    }

    @Test
    void what_a_household_has_heard_follows_it_when_the_register_changes() {
        var neighbour = lives("5-1-101", "程小满");
        var other = home.household("5-1-102", "程小雪").household().id();
        var notice = sent(Urgency.ORDINARY, Audience.everybody());
        as(neighbour.actor(), () -> inbox.open(notice.id()));
        var old = neighbour.household().household().id();
        var who = neighbour.household().residents().getFirst().id();

        home.does(() -> moves.moveHousehold(ActId.next(), old, neighbour.household().household().version(), home.door("12-2-202").id(), "换房"));
        assertThat(stage(notice, old)).as("the same household behind another door").isEqualTo(Stage.READ);

        home.does(() -> moves.merge(ActId.next(), other, old, "重复"));
        assertThat(stage(notice, other)).as("what one has heard both have").isEqualTo(Stage.READ);

        var apart = HouseholdId.next();
        home.does(() -> moves.split(ActId.next(), Set.of(who), apart, home.door("12-1-101").id(), who, "分户"));
        assertThat(stage(notice, apart)).as("the reader takes it along").isEqualTo(Stage.READ);
        assertThat(stage(notice, other)).as("who stays behind heard it too").isEqualTo(Stage.READ);

        home.does(() -> moves.erase(ActId.next(), who, "本人要求"));
        assertThat(stage(notice, other)).isEqualTo(Stage.READ);
    }

    @Test
    void a_notice_for_a_role_reaches_people_by_name_and_no_household() {
        home.household("5-1-101", "程小满");
        var notice = sent(Urgency.IMPORTANT, Audience.of(Role.VOLUNTEER));
        assertThat(home.here(() -> reach.doors(notice))).isEmpty();
        var volunteer = TestAreas.someone(home.area().id(), Role.VOLUNTEER);
        assertThat(as(volunteer, inbox::unread)).hasSize(1);
        assertThat(as(volunteer, () -> inbox.mine(null, 10).rows())).hasSize(1);
        assertThat(as(TestAreas.someone(home.area().id(), Role.LINK), inbox::unread)).isEmpty();
    }

    @Test
    void a_notice_knows_during_which_emergency_it_was_written_and_stands_in_its_time_line() {
        assertThat(sent(Urgency.IMPORTANT, Audience.everybody()).incident()).isNull();
        var flood = home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.FLOOD, "汛情")));
        assertThat(sent(Urgency.IMPORTANT, Audience.everybody()).incident()).isEqualTo(flood.id().value());
        sent(Urgency.ORDINARY, Audience.everybody());
        assertThat(home.here(() -> log.page(flood.id(), "notices", "", null)).rows()).extracting(line -> line.what().key()).containsExactly("notices.log.sent");
    }

    @Test
    void a_headline_keeps_the_punctuation_as_it_was_typed() {
        assertThat(facts("大风预警，\n请收好　阳台物品", Urgency.ORDINARY).headline()).isEqualTo("大风预警， 请收好　阳台物品");
        assertThatThrownBy(() -> facts(" \n ", Urgency.ORDINARY)).isInstanceOf(Problem.class);
    }

    @Test
    void who_looks_through_a_long_inbox_sees_each_notice_once() {
        var neighbour = lives("5-1-101", "程小满");
        for (int n = 0; n < 23; n++) {
            sent(Urgency.ORDINARY, Audience.everybody());
        }
        var seen = new java.util.ArrayList<NoticeId>();
        String cursor = null;
        do {
            var from = cursor;
            var page = as(neighbour.actor(), () -> inbox.mine(from, 5));
            page.rows().forEach(one -> seen.add(one.notice().id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }
}
