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
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
@StandingClock
class IncidentsModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Incidents incidents;
    @Autowired Playbooks playbooks;
    @Autowired Rules rules;
    @Autowired Zones zones;
    @Autowired ZoneEnds zoneEnds;
    @Autowired IncidentLog log;
    @Autowired TestClock clock;
    RegistryFixtures home;
    LocalDate today;

    @BeforeEach
    void aCommunityOnAMondayMorning() {
        clock.set(Instant.parse("2022-11-21T02:00:00Z"));
        today = LocalDate.of(2022, 11, 21);
        home = RegistryFixtures.in(areas, buildings, registry);
    }

    private Incident epidemic() {
        return home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.EPIDEMIC, "十一月疫情")));
    }

    private PlaybookVersion change(int seen, LocalDate from, RuleKey key, String value) {
        return home.here(() -> playbooks.change(PlaybookVersionId.next(), new PlaybookChange(IncidentKind.EPIDEMIC, seen, from, null, true,
                Map.of(key, new PlaybookChange.Said(value, "指挥部第 7 号通告")), "天气转热")));
    }

    @Test
    void in_normal_times_the_shipped_rules_hold() {
        assertThat(home.here(incidents::current)).isEmpty();
        assertThat(home.here(rules::today)).isEqualTo(RuleSet.shipped());
        assertThat(home.here(rules::today).version()).isEqualTo(PlaybookVersionId.SHIPPED);
    }

    @Test
    void an_incident_opened_twice_under_one_id_is_one_incident() {
        var id = IncidentId.next();
        var first = home.here(() -> incidents.open(NewIncident.of(id, IncidentKind.EPIDEMIC, "十一月疫情")));
        assertThat(home.here(() -> incidents.open(NewIncident.of(id, IncidentKind.FLOOD, "别的")))).isEqualTo(first);
        assertThat(home.here(incidents::all)).containsExactly(first);
        assertThat(home.here(incidents::current)).contains(first);
        assertThat(home.here(() -> log.page(id, "", "", null)).rows()).hasSize(1);
    }

    @Test
    void every_kind_of_incident_has_a_playbook_to_begin_with_whose_values_do_not_contradict_each_other() {
        var all = home.here(playbooks::shipped);
        assertThat(all).extracting(ShippedVersion::playbook).containsOnly(IncidentKind.EPIDEMIC, IncidentKind.RESPIRATORY, IncidentKind.FLOOD,
                IncidentKind.HEAT, IncidentKind.COLD, IncidentKind.OUTAGE);
        for (var version : all) {
            var said = home.here(() -> playbooks.shippedRules(version.code()));
            RuleChecks.check(said);
            said.values().forEach(value -> assertThat(RuleValue.read(value.key(), value.value())).isEqualTo(value.value()));
        }
        for (var kind : IncidentKind.values()) {
            var opened = home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), kind, kind.name())));
            assertThat(home.here(() -> playbooks.inForce(opened.playbook(), today))).isPresent();
        }
    }

    @Test
    void a_changed_rule_takes_effect_on_its_day_and_leaves_older_records_under_the_older_version() {
        epidemic();
        var made = home.here(rules::today);
        assertThat(made.time(RuleKey.SHIFT_LIMIT)).isEqualTo(Duration.ofHours(4));
        var version = change(1, today.plusDays(2), RuleKey.SHIFT_LIMIT, "3");

        assertThat(home.here(rules::today)).isEqualTo(made);
        assertThat(home.here(() -> rules.on(today.plusDays(1))).version()).isEqualTo(made.version());
        assertThat(home.here(() -> rules.on(today.plusDays(2))).version()).isEqualTo(version.id());
        clock.pass(Duration.ofDays(2));
        var now = home.here(rules::today);
        assertThat(now.version()).isEqualTo(version.id());
        assertThat(now.time(RuleKey.SHIFT_LIMIT)).isEqualTo(Duration.ofHours(3));
        assertThat(now.value(RuleKey.SHIFT_LIMIT)).isEqualTo(new RuleValue(RuleKey.SHIFT_LIMIT, "3", Basis.OWN, "指挥部第 7 号通告"));
        assertThat(home.here(() -> rules.of(made.version())).time(RuleKey.SHIFT_LIMIT)).isEqualTo(Duration.ofHours(4));
        assertThat(home.here(() -> log.page(incidents.current().orElseThrow().id(), "rules", "", null)).rows()).singleElement()
                .satisfies(line -> assertThat(line.said()).isEqualTo("天气转热"));
    }

    @Test
    void in_mid_incident_the_playbook_goes_over_to_the_next_era_on_its_day() {
        epidemic();
        change(1, today, RuleKey.SHIFT_LIMIT, "3");
        home.here(() -> playbooks.change(PlaybookVersionId.next(), new PlaybookChange(IncidentKind.EPIDEMIC, 2, today.plusDays(16),
                "epidemic-ten", true, Map.of(), "国务院联防联控机制通知")));
        assertThat(home.here(rules::today).whole(RuleKey.CONTACT_CENTRAL_DAYS)).isEqualTo(7);
        var later = home.here(() -> rules.on(LocalDate.of(2022, 12, 7)));
        assertThat(later.whole(RuleKey.CONTACT_CENTRAL_DAYS)).isZero();
        assertThat(later.numbers(RuleKey.CONTACT_HOME_TESTS)).containsExactly(5);
        assertThat(later.on(RuleKey.SECONDARY_TRACED)).isFalse();
        assertThat(later.time(RuleKey.SHIFT_LIMIT)).as("our own value stays").isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_version_is_refused_that_is_past_or_stale_or_changes_nothing_or_names_no_source() {
        epidemic();
        assertThatThrownBy(() -> change(1, today.minusDays(1), RuleKey.SHIFT_LIMIT, "3")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields().get("from").key()).isEqualTo("incidents.version.past"));
        assertThatThrownBy(() -> change(0, today, RuleKey.SHIFT_LIMIT, "3")).hasMessage("platform.problem.changed-meanwhile");
        assertThatThrownBy(() -> change(1, today, RuleKey.SHIFT_LIMIT, "4")).hasMessage("incidents.version.nothing-changed");
        assertThatThrownBy(() -> change(1, today, RuleKey.SHIFT_LIMIT, "11")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields().get("SHIFT_LIMIT").key()).isEqualTo("incidents.check.SHIFT_WITHIN_WORK"));
        assertThatThrownBy(() -> home.here(() -> playbooks.change(PlaybookVersionId.next(), new PlaybookChange(IncidentKind.EPIDEMIC, 1, today,
                null, true, Map.of(RuleKey.SHIFT_LIMIT, new PlaybookChange.Said("3", " ")), "为什么")))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields().get("SHIFT_LIMIT").key()).isEqualTo("incidents.rule.wrong.source"));
        assertThat(home.here(() -> playbooks.versions(IncidentKind.EPIDEMIC))).hasSize(1);
    }

    @Test
    void a_planned_version_is_withdrawn_before_its_day_and_not_after() {
        epidemic();
        var planned = change(1, today.plusDays(2), RuleKey.SHIFT_LIMIT, "3");
        assertThatThrownBy(() -> change(2, today, RuleKey.SHIFT_LIMIT, "2")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields().get("from").key()).isEqualTo("incidents.version.before-planned"));
        home.does(() -> playbooks.withdraw(planned.id(), "不改了"));
        assertThat(home.here(() -> rules.on(today.plusDays(3))).time(RuleKey.SHIFT_LIMIT)).isEqualTo(Duration.ofHours(4));
        var inForce = change(2, today, RuleKey.SHIFT_LIMIT, "2");
        assertThatThrownBy(() -> home.does(() -> playbooks.withdraw(inForce.id(), "不改了"))).hasMessage("incidents.version.in-force");
    }

    @Test
    void a_zone_gets_its_end_from_the_rules_and_ends_by_itself_however_late_the_job_is() {
        var building = home.building("12号楼");
        var incident = epidemic();
        var start = clock.instant();
        var zone = home.here(() -> zones.draw(new NewZone(ZoneId.next(), incident.id(), ZoneLevel.CLOSED,
                List.of(ZonePlace.whole(building.id())), "区指挥部第 3 号通告", null)));
        assertThat(zone.until()).isEqualTo(start.plus(Duration.ofDays(7)));
        assertThat(zone.rules()).isEqualTo(home.here(rules::today).version());
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant()))).contains(ZoneLevel.CLOSED);

        change(1, today, RuleKey.ZONE_DAYS_CLOSED, "5");
        assertThat(home.here(() -> zones.find(zone.id())).orElseThrow()).as("an older zone keeps its end and its version").isEqualTo(zone);

        clock.pass(Duration.ofDays(7));
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant()))).as("although no job has run").isEmpty();
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant().minusMillis(1)))).contains(ZoneLevel.CLOSED);
        clock.pass(Duration.ofHours(9));
        zoneEndsRuns();
        zoneEndsRuns();
        var over = home.here(() -> zones.find(zone.id())).orElseThrow();
        assertThat(over.until()).isEqualTo(zone.until());
        assertThat(over.ended()).isEqualTo(Zone.Ended.BY_ITSELF);
        assertThat(home.here(() -> log.page(incident.id(), "zones", "", null)).rows()).extracting(line -> line.what().key())
                .containsExactly("incidents.log.zone-ended.BY_ITSELF", "incidents.log.zone-drawn");
    }

    private void zoneEndsRuns() {
        Current.run(Actor.system("test"), null, zoneEnds::run);
    }

    @Test
    void a_place_is_in_one_zone_at_a_time_and_a_unit_may_be_kept_more_strictly_than_its_building() {
        var building = home.building("12号楼");
        var incident = epidemic();
        draw(incident, ZoneLevel.CONTROLLED, ZonePlace.whole(building.id()));
        assertThatThrownBy(() -> draw(incident, ZoneLevel.CLOSED, ZonePlace.whole(building.id()))).hasMessage("incidents.zone.overlaps");
        draw(incident, ZoneLevel.CLOSED, new ZonePlace(building.id(), "2单元"));
        var now = clock.instant();
        assertThat(home.here(() -> zones.levelOf(building.id(), "1单元", now))).contains(ZoneLevel.CONTROLLED);
        assertThat(home.here(() -> zones.levelOf(building.id(), "2单元", now))).contains(ZoneLevel.CLOSED);
        assertThat(home.here(() -> zones.levelOf(building.id(), now))).contains(ZoneLevel.CLOSED);
    }

    private Zone draw(Incident incident, ZoneLevel level, ZonePlace... places) {
        return home.here(() -> zones.draw(new NewZone(ZoneId.next(), incident.id(), level, List.of(places), "区指挥部通告", null)));
    }

    @Test
    void a_zone_is_drawn_only_where_there_is_something_and_where_one_may() {
        var mine = home.building("5号楼");
        var other = home.building("12号楼");
        var incident = epidemic();
        var narrowed = TestAreas.narrowed(home.area().id(), Role.COORDINATOR, mine.id().value());
        for (var place : List.of(ZonePlace.whole(BuildingId.next()), new ZonePlace(mine.id(), "9单元"))) {
            assertThatThrownBy(() -> draw(incident, ZoneLevel.CLOSED, place)).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.fields().get("places").key()).isEqualTo("incidents.zone.unknown-place"));
        }
        var elsewhere = draw(incident, ZoneLevel.CLOSED, ZonePlace.whole(other.id()));
        assertThatThrownBy(() -> Current.as(narrowed, home.area().id(), () -> zones.endEarly(elsewhere.id(), "试试"))).isInstanceOf(Problem.class);
        Current.run(narrowed, home.area().id(), () -> zones.draw(new NewZone(ZoneId.next(), incident.id(), ZoneLevel.CLOSED,
                List.of(ZonePlace.whole(mine.id())), "区指挥部通告", null)));
        assertThat(home.here(() -> zones.on(clock.instant()))).hasSize(2);
    }

    @Test
    void a_zone_ends_early_and_its_place_is_free_again() {
        var building = home.building("12号楼");
        var incident = epidemic();
        var zone = draw(incident, ZoneLevel.CLOSED, ZonePlace.whole(building.id()));
        clock.pass(Duration.ofHours(3));
        var ended = home.here(() -> zones.endEarly(zone.id(), "全员阴性"));
        assertThat(ended.until()).isEqualTo(clock.instant());
        assertThat(ended.ended()).isEqualTo(Zone.Ended.EARLY);
        assertThat(home.here(() -> zones.endEarly(zone.id(), "全员阴性"))).isEqualTo(ended);
        draw(incident, ZoneLevel.CONTROLLED, ZonePlace.whole(building.id()));
        assertThat(home.here(() -> zones.levelOf(building.id(), clock.instant()))).contains(ZoneLevel.CONTROLLED);
    }

    @Test
    void where_the_rules_have_no_zones_none_is_drawn() {
        var building = home.building("12号楼");
        var now = home.here(() -> incidents.open(new NewIncident(IncidentId.next(), IncidentKind.EPIDEMIC, "一月", IncidentLevel.IV,
                IncidentKind.EPIDEMIC, "epidemic-class-b")));
        assertThatThrownBy(() -> draw(now, ZoneLevel.HIGH_RISK, ZonePlace.whole(building.id()))).hasMessage("incidents.zone.none-now");
        var flood = home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.FLOOD, "洪水")));
        assertThatThrownBy(() -> draw(flood, ZoneLevel.CLOSED, ZonePlace.whole(building.id()))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.fields().get("level").key()).isEqualTo("incidents.zone.level-not-used"));
        assertThat(draw(flood, ZoneLevel.HIGH_RISK, ZonePlace.whole(building.id())).until()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
    }

    @Test
    void other_modules_write_into_the_time_line_of_the_current_incident_and_of_none_in_normal_times() {
        home.does(() -> log.note(Text.of("registry.homes"), "/homes"));
        var incident = epidemic();
        home.does(() -> log.note(Text.of("registry.homes"), "/homes"));
        home.does(() -> log.write(org.shouwang.platform.Ids.next(), incident.id(), "书记到场"));
        assertThat(home.here(() -> log.page(incident.id(), "", "", null)).rows()).extracting(LogLine::topic)
                .containsExactly("notes", "registry", "incident");
        assertThat(home.here(() -> log.page(incident.id(), "registry", "", null)).rows()).singleElement()
                .extracting(LogLine::path).isEqualTo("/homes");
        assertThat(home.here(() -> log.page(incident.id(), "", "书记", null)).rows()).hasSize(1);
    }
}
