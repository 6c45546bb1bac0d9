package org.shouwang.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.TodayItem;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What takes two people, what the team decides, and the end. */
@ModuleTest
@StandingClock
@RecordApplicationEvents
class TeamworkModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Incidents incidents;
    @Autowired Playbooks playbooks;
    @Autowired Rules rules;
    @Autowired Zones zones;
    @Autowired ZoneExtensions extensions;
    @Autowired TeamDecisions decisions;
    @Autowired Closing closing;
    @Autowired IncidentLog log;
    @Autowired IncidentsToday todayItems;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;
    RegistryFixtures home;
    Building building;
    Incident incident;
    LocalDate today;
    Actor one;
    Actor other;

    @BeforeEach
    void anEpidemic() {
        clock.set(Instant.parse("2022-11-21T02:00:00Z"));
        today = LocalDate.of(2022, 11, 21);
        home = RegistryFixtures.in(areas, buildings, registry);
        building = home.building("12号楼");
        incident = home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.EPIDEMIC, "十一月疫情")));
        one = TestAreas.someone(home.area().id(), Role.COORDINATOR);
        other = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    private Zone closed() {
        return home.here(() -> zones.draw(new NewZone(ZoneId.next(), incident.id(), ZoneLevel.CLOSED, List.of(ZonePlace.whole(building.id())),
                "区指挥部第 3 号通告", null)));
    }

    private void as(Actor actor, Runnable act) {
        Current.run(actor, home.area().id(), act);
    }

    private List<TodayItem> todayOf(Actor actor) {
        return Current.as(actor, home.area().id(), () -> todayItems.todayFor(actor));
    }

    @Test
    void a_zone_holds_longer_only_when_a_second_person_agrees() {
        var zone = closed();
        var id = Ids.next();
        as(one, () -> extensions.ask(id, zone.id(), LocalDate.of(2022, 11, 30), "还有两户没出结果"));
        as(one, () -> extensions.ask(id, zone.id(), LocalDate.of(2022, 11, 30), "还有两户没出结果"));
        assertThat(home.here(() -> zones.find(zone.id())).orElseThrow().until()).as("nothing yet").isEqualTo(zone.until());
        assertThatThrownBy(() -> as(one, () -> extensions.agree(id))).hasMessage("incidents.extension.second");
        assertThatThrownBy(() -> as(one, () -> extensions.ask(Ids.next(), zone.id(), LocalDate.of(2022, 12, 1), "再长些")))
                .hasMessage("incidents.extension.waiting");
        assertThat(todayOf(other)).extracting(item -> item.title().key()).contains("incidents.today.extension");
        assertThat(todayOf(one)).extracting(item -> item.title().key()).doesNotContain("incidents.today.extension");

        as(other, () -> extensions.agree(id));
        assertThat(home.here(() -> zones.find(zone.id())).orElseThrow().until()).isEqualTo(zone.until().plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> as(other, () -> extensions.agree(id))).hasMessage("incidents.extension.decided");
        clock.pass(Duration.ofDays(8));
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant()))).contains(ZoneLevel.CLOSED);
    }

    @Test
    void an_extension_that_nobody_agreed_to_in_time_comes_too_late() {
        var zone = closed();
        var id = Ids.next();
        as(one, () -> extensions.ask(id, zone.id(), LocalDate.of(2022, 11, 30), "还有两户没出结果"));
        clock.pass(Duration.ofDays(7));
        assertThatThrownBy(() -> as(other, () -> extensions.agree(id))).hasMessage("incidents.zone.over");
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant()))).isEmpty();
        assertThatThrownBy(() -> as(one, () -> extensions.ask(Ids.next(), zone.id(), LocalDate.of(2022, 12, 1), "再长些"))).hasMessage("incidents.zone.over");
    }

    @Test
    void a_zone_is_never_put_off_by_more_than_two_weeks_at_a_time() {
        var zone = closed();
        for (var day : List.of("2022-11-28", "2022-12-13")) {
            assertThatThrownBy(() -> as(one, () -> extensions.ask(Ids.next(), zone.id(), LocalDate.parse(day), "再长些"))).isInstanceOfSatisfying(
                    Problem.class, problem -> assertThat(problem.fields().get("until").key()).isEqualTo("incidents.extension.days"));
        }
    }

    @Test
    void a_decision_that_is_due_stands_in_today_until_it_is_done() {
        var id = Ids.next();
        as(one, () -> decisions.decide(id, incident.id(), "西门夜班补两人", "卡点组", today.plusDays(1)));
        as(one, () -> decisions.decide(id, incident.id(), "别的", "别人", today));
        assertThat(todayOf(one)).extracting(item -> item.title().key()).doesNotContain("incidents.today.decision");
        clock.pass(Duration.ofDays(1));
        assertThat(todayOf(one)).filteredOn(item -> item.title().key().equals("incidents.today.decision")).singleElement()
                .satisfies(item -> assertThat(item.urgency()).isEqualTo(TodayItem.Urgency.SOON));
        clock.pass(Duration.ofDays(1));
        assertThat(todayOf(one)).filteredOn(item -> item.title().key().equals("incidents.today.decision")).singleElement()
                .satisfies(item -> assertThat(item.urgency()).isEqualTo(TodayItem.Urgency.NOW));
        as(other, () -> decisions.done(id, "两人已到岗"));
        as(other, () -> decisions.done(id, "再说一遍"));
        assertThat(home.here(() -> decisions.of(incident.id()))).singleElement()
                .satisfies(decision -> assertThat(decision.doneNote()).isEqualTo("两人已到岗"));
        assertThat(todayOf(one)).extracting(item -> item.title().key()).doesNotContain("incidents.today.decision");
    }

    @Test
    void closing_ends_the_zones_freezes_the_records_and_starts_the_clock_of_retention() {
        var zone = closed();
        as(one, () -> decisions.decide(Ids.next(), incident.id(), "西门夜班补两人", "卡点组", today));
        clock.pass(Duration.ofDays(2));
        var over = home.here(() -> closing.close(incident.id(), incident.version(), "谢谢大家"));
        assertThat(over.closedAt()).isEqualTo(clock.instant());
        assertThat(over.keptUntil()).isEqualTo(today.plusDays(2 + 30));
        assertThat(home.here(() -> closing.close(incident.id(), incident.version(), "再结束一次"))).isEqualTo(over);
        assertThat(home.here(incidents::current)).isEmpty();
        assertThat(home.here(() -> zones.find(zone.id())).orElseThrow()).satisfies(ended -> {
            assertThat(ended.ended()).isEqualTo(Zone.Ended.CLOSING);
            assertThat(ended.until()).isEqualTo(clock.instant());
        });
        assertThat(events.stream(IncidentClosed.class)).singleElement().satisfies(event -> assertThat(event.incident()).isEqualTo(incident.id()));
        assertThat(events.stream(ZoneEnded.class)).hasSize(1);

        assertThatThrownBy(() -> closed()).hasMessage("incidents.closed");
        assertThatThrownBy(() -> home.does(() -> log.write(Ids.next(), incident.id(), "后来"))).hasMessage("incidents.closed");
        assertThatThrownBy(() -> as(one, () -> decisions.decide(Ids.next(), incident.id(), "后来", "谁", today.plusDays(9)))).hasMessage("incidents.closed");
        assertThatThrownBy(() -> home.here(() -> incidents.level(incident.id(), over.version(), IncidentLevel.I, "后来"))).hasMessage("incidents.closed");
        assertThatThrownBy(() -> home.here(() -> incidents.demandOpen(incident.id()))).hasMessage("incidents.closed");
        assertThat(home.here(() -> closing.figures(over))).satisfies(figures -> {
            assertThat(figures.zones()).isEqualTo(1);
            assertThat(figures.decisionsLate()).isEqualTo(1);
        });
    }

    @Test
    void an_accepted_point_of_the_review_becomes_a_version_of_the_playbook() {
        assertThatThrownBy(() -> home.does(() -> closing.point(Ids.next(), incident.id(), ReviewPoint.Went.BADLY, "太早")))
                .hasMessage("incidents.review.not-yet");
        home.does(() -> closing.close(incident.id(), incident.version(), ""));
        assertThat(todayOf(one)).extracting(item -> item.title().key()).contains("incidents.today.review");
        var point = Ids.next();
        home.does(() -> closing.point(point, incident.id(), ReviewPoint.Went.BADLY, "一班四小时太长，第三小时开始出错"));
        assertThat(todayOf(one)).extracting(item -> item.title().key()).doesNotContain("incidents.today.review");
        var version = PlaybookVersionId.next();
        home.does(() -> closing.accept(incident.id(), point, version, new PlaybookChange(IncidentKind.EPIDEMIC, 1, today, null, true,
                Map.of(RuleKey.SHIFT_LIMIT, new PlaybookChange.Said("3", "十一月疫情复盘")), "十一月疫情复盘")));
        assertThat(home.here(() -> closing.points(incident.id()))).singleElement().satisfies(accepted -> {
            assertThat(accepted.state()).isEqualTo(ReviewPoint.State.ACCEPTED);
            assertThat(accepted.version()).isEqualTo(version);
        });
        assertThatThrownBy(() -> home.does(() -> closing.drop(incident.id(), point))).hasMessage("incidents.review.decided");

        var next = home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.EPIDEMIC, "下一次")));
        assertThat(next.open()).isTrue();
        assertThat(home.here(rules::today).time(RuleKey.SHIFT_LIMIT)).as("the next one begins with what was learnt").isEqualTo(Duration.ofHours(3));
    }

    @Test
    void the_level_of_response_changes_with_a_reason_and_not_over_somebody_else_s_head() {
        var raised = home.here(() -> incidents.level(incident.id(), incident.version(), IncidentLevel.II, "全区升级"));
        assertThat(raised.level()).isEqualTo(IncidentLevel.II);
        assertThatThrownBy(() -> home.here(() -> incidents.level(incident.id(), incident.version(), IncidentLevel.I, "再升")))
                .hasMessage("platform.problem.changed-meanwhile");
        assertThatThrownBy(() -> home.here(() -> incidents.level(incident.id(), raised.version(), IncidentLevel.I, " "))).isInstanceOf(Problem.class);
    }
}
