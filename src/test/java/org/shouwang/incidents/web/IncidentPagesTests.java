package org.shouwang.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.IncidentKind;
import org.shouwang.incidents.IncidentLog;
import org.shouwang.incidents.Incidents;
import org.shouwang.incidents.NewIncident;
import org.shouwang.incidents.NewZone;
import org.shouwang.incidents.PlaybookVersionId;
import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.Rules;
import org.shouwang.incidents.ZoneId;
import org.shouwang.incidents.ZoneLevel;
import org.shouwang.incidents.ZonePlace;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeProgramTest
class IncidentPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Incidents incidents;
    @Autowired IncidentLog log;
    @Autowired Rules rules;
    @Autowired Zones zones;
    RegistryFixtures home;
    Pages coordinator;
    LocalDate today;

    @BeforeEach
    void aCommunity() {
        home = RegistryFixtures.in(areas, buildings, registry);
        coordinator = new Pages(browser, home.area(), TestAreas.someone(home.area().id(), Role.COORDINATOR));
        today = LocalDate.now(TestAreas.ZONE);
    }

    private Incident epidemic() {
        return home.here(() -> incidents.open(NewIncident.of(IncidentId.next(), IncidentKind.EPIDEMIC, "十一月疫情")));
    }

    @Test
    void in_normal_times_the_page_says_so_and_how_to_begin() {
        assertThat(coordinator.opens("/incident")).hasStatusOk().bodyText().contains("平时，没有事件", "启动事件");
        assertThat(new Pages(browser, home.area(), TestAreas.someone(home.area().id(), Role.VOLUNTEER)).opens("/incident")).hasStatusOk()
                .bodyText().contains("平时，没有事件").doesNotContain("/incident/open");
        assertThat(coordinator.opens("/zones")).hasStatusOk().bodyText().contains("现在没有划区");
        assertThat(coordinator.opens("/orders")).hasStatusOk().bodyText().contains("没有上级指令");
        assertThat(coordinator.opens("/referrals")).hasStatusOk().bodyText().contains("没有转办");
    }

    @Test
    void the_walk_asks_what_it_is_then_which_playbook_and_opens() {
        var id = IncidentId.next().toString();
        assertThat(coordinator.opens("/incident/open")).hasStatusOk().bodyText().contains("发生了什么", "疫情", "大面积停电");
        assertThat(coordinator.opens("/incident/open/playbook?id=" + id + "&kind=EPIDEMIC&level=IV&name=")).hasStatus(422).bodyText().contains("请填写");
        assertThat(coordinator.opens("/incident/open/playbook?id=" + id + "&kind=EPIDEMIC&level=III&name=十一月疫情")).hasStatusOk()
                .bodyText().contains("疫情 · 第九版", "疫情 · 新十条", "疫情 · 乙类乙管", "十一月疫情");
        var opened = coordinator.sends("/incidents", "id", id, "kind", "EPIDEMIC", "level", "III", "name", "十一月疫情", "shipped", "epidemic-twenty");
        assertThat(opened).hasStatus(303).redirectedUrl().endsWith("/incidents/" + id + "/begin");
        assertThat(coordinator.sends("/incidents", "id", id, "kind", "EPIDEMIC", "level", "III", "name", "十一月疫情", "shipped", "epidemic-twenty")).hasStatus(303);
        assertThat(coordinator.opens("/incidents/" + id + "/begin")).hasStatusOk().bodyText().contains("事件已启动");
        assertThat(coordinator.opens("/incident")).hasStatusOk().bodyText().contains("十一月疫情", "三级响应", "第九版 + 二十条");
        assertThat(home.here(incidents::all)).hasSize(1);
    }

    @Test
    void a_rule_changed_in_mid_incident_holds_from_its_day_and_a_zone_keeps_the_version_it_was_drawn_under() {
        epidemic();
        var building = home.building("12号楼");
        var zone = home.here(() -> zones.draw(new NewZone(ZoneId.next(), incidents.current().orElseThrow().id(), ZoneLevel.CLOSED,
                List.of(ZonePlace.whole(building.id())), "区指挥部第 3 号通告", null)));
        assertThat(coordinator.opens("/playbooks/EPIDEMIC/edit?group=ZONES")).hasStatusOk().bodyText().contains("封控区", "从哪天起生效");
        var tomorrow = PlaybookVersionId.next().toString();
        assertThat(coordinator.sends("/playbooks/EPIDEMIC", "id", tomorrow, "seen", "1", "group", "ZONES", "from", today.plusDays(1).toString(),
                "reason", "新通告", "ZONE_DAYS_CLOSED", "5")).as("a new value without its source").hasStatus(422).bodyText().contains("请写依据");
        assertThat(coordinator.sends("/playbooks/EPIDEMIC", "id", tomorrow, "seen", "1", "group", "ZONES", "from", today.plusDays(1).toString(),
                "reason", "新通告", "ZONE_DAYS_CLOSED", "5", "source.ZONE_DAYS_CLOSED", "区指挥部第 7 号通告")).hasStatus(303);
        assertThat(coordinator.opens("/playbooks/versions/" + tomorrow)).hasStatusOk().bodyText().contains("起才生效", "区指挥部第 7 号通告", "本社区");
        assertThat(home.here(rules::today).whole(RuleKey.ZONE_DAYS_CLOSED)).isEqualTo(7);
        assertThat(home.here(() -> rules.on(today.plusDays(1))).whole(RuleKey.ZONE_DAYS_CLOSED)).isEqualTo(5);

        assertThat(coordinator.sends("/playbooks/versions/" + tomorrow + "/withdraw", "reason", "今天就要")).hasStatus(303);
        assertThat(coordinator.sends("/playbooks/EPIDEMIC", "id", PlaybookVersionId.next().toString(), "seen", "2", "group", "ZONES", "from",
                today.toString(), "reason", "新通告", "ZONE_DAYS_CLOSED", "5", "source.ZONE_DAYS_CLOSED", "区指挥部第 7 号通告")).hasStatus(303);
        assertThat(home.here(rules::today).whole(RuleKey.ZONE_DAYS_CLOSED)).isEqualTo(5);
        assertThat(coordinator.opens("/zones/" + zone.id())).hasStatusOk().bodyText().contains("第 1 版").doesNotContain("第 3 版");
        assertThat(home.here(() -> zones.find(zone.id())).orElseThrow().until()).isEqualTo(zone.until());
    }

    @Test
    void the_editor_keeps_what_was_typed_and_points_at_what_cannot_be_right() {
        epidemic();
        assertThat(coordinator.sends("/playbooks/EPIDEMIC", "id", PlaybookVersionId.next().toString(), "seen", "1", "group", "ROSTER", "from",
                today.toString(), "reason", "试试", "WORK_IN_24H", "14", "source.WORK_IN_24H", "人手不够", "SHIFT_LIMIT", "99")).hasStatus(422)
                .bodyText().contains("人手不够", "value=\"99\"", "请填 1 到 12 之间");
        assertThat(coordinator.sends("/playbooks/EPIDEMIC", "id", PlaybookVersionId.next().toString(), "seen", "1", "group", "ROSTER", "from",
                today.toString(), "reason", "试试", "REST_UNBROKEN", "12", "source.REST_UNBROKEN", "人手不够", "WORK_IN_24H", "14", "source.WORK_IN_24H", "人手不够"))
                .hasStatus(422).bodyText().contains("休息加工作超过 24 小时");
    }

    @Test
    void a_zone_is_drawn_from_a_form_and_the_wall_shows_it() {
        var incident = epidemic();
        var five = home.building("5号楼");
        var twelve = home.building("12号楼");
        assertThat(coordinator.opens("/zones/new?building=" + five.id())).hasStatusOk().bodyText().contains("5号楼", "2单元", "封控区", "现在开始的话");
        var id = ZoneId.next().toString();
        assertThat(coordinator.sends("/zones", "id", id, "incident", incident.id().toString(), "level", "CLOSED", "basis", "第 3 号通告"))
                .hasStatus(422).bodyText().contains("请至少选一栋楼");
        assertThat(coordinator.sends("/zones", "id", id, "incident", incident.id().toString(), "level", "CLOSED", "basis", "第 3 号通告",
                "place", five.id().toString(), "place", twelve.id() + "/2单元")).hasStatus(303);
        assertThat(coordinator.opens("/zones")).hasStatusOk().bodyText().contains("5号楼、12号楼2单元", "第 3 号通告", "class=\"g\"", "class=\"e\"");
        assertThat(coordinator.opens("/zones/" + id + "/end")).hasStatusOk();
        assertThat(coordinator.sends("/zones/" + id + "/end", "reason", "全员阴性")).hasStatus(303);
        assertThat(coordinator.opens("/zones")).hasStatusOk().bodyText().contains("现在没有划区", "已解除的 1 个");
        assertThat(new Pages(browser, home.area(), TestAreas.someone(home.area().id(), Role.VOLUNTEER)).opens("/zones/" + id)).hasStatusOk();
    }

    @Test
    void pages_cost_the_same_however_much_there_is() {
        var incident = epidemic();
        home.building("5号楼");
        coordinator.opens("/incident");
        var few = StatementCount.of(() -> coordinator.opens("/incident"));
        var zonesFew = StatementCount.of(() -> coordinator.opens("/zones"));
        for (int i = 0; i < 60; i++) {
            int line = i;
            home.does(() -> log.write(Ids.next(), incident.id(), "第 " + line + " 条"));
        }
        for (int i = 1; i <= 4; i++) {
            var more = home.building(20 + i + "号楼");
            home.here(() -> zones.draw(new NewZone(ZoneId.next(), incident.id(), ZoneLevel.CONTROLLED, List.of(ZonePlace.whole(more.id())), "通告", null)));
        }
        assertThat(StatementCount.of(() -> coordinator.opens("/incident"))).hasSameSizeAs(few);
        assertThat(StatementCount.of(() -> coordinator.opens("/zones"))).hasSameSizeAs(zonesFew);
        assertThat(coordinator.opens("/incidents/" + incident.id())).bodyText().contains("第 59 条").doesNotContain("第 1 条").contains("下一页");
        assertThat(coordinator.opens("/incidents/" + incident.id() + "/log.xlsx?topic=notes")).hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(coordinator.opens("/incidents/" + incident.id() + "?q=第 7 条")).bodyText().contains("第 7 条").doesNotContain("第 59 条");
    }

    @Test
    void closing_says_what_will_happen_and_leads_to_the_review_and_the_bulletin() {
        var incident = epidemic();
        var address = "/incidents/" + incident.id();
        assertThat(coordinator.opens(address + "/decisions/new")).hasStatusOk();
        assertThat(coordinator.sends(address + "/decisions", "id", Ids.next().toString(), "what", "西门夜班补两人", "owner", "卡点组", "due", today.toString())).hasStatus(303);
        assertThat(coordinator.opens(address + "/decisions")).hasStatusOk().bodyText().contains("西门夜班补两人", "卡点组");
        assertThat(coordinator.opens(address + "/close")).hasStatusOk().bodyText().contains("记录冻结", "还有 1 项决定没做完", "个人信息保存到");
        assertThat(coordinator.sends(address + "/close", "version", "99", "words", "")).hasStatus(422);
        assertThat(coordinator.sends(address + "/close", "version", String.valueOf(incident.version()), "words", "谢谢大家")).hasStatus(303)
                .redirectedUrl().endsWith("/review");
        assertThat(coordinator.sends(address + "/review", "id", Ids.next().toString(), "went", "BADLY", "point", "")).hasStatus(422);
        var point = Ids.next().toString();
        assertThat(coordinator.sends(address + "/review", "id", point, "went", "BADLY", "point", "一班四小时太长")).hasStatus(303);
        assertThat(coordinator.opens(address + "/review")).hasStatusOk().bodyText().contains("一班四小时太长", "没做好");
        assertThat(coordinator.opens(address + "/review/" + point + "/accept")).hasStatusOk().bodyText().contains("志愿者一班不超过");
        assertThat(coordinator.sends(address + "/review/" + point + "/accept", "id", PlaybookVersionId.next().toString(), "seen", "1", "key", "SHIFT_LIMIT",
                "value", "40", "from", today.toString())).hasStatus(422).bodyText().contains("请填 1 到 12 之间");
        assertThat(coordinator.sends(address + "/review/" + point + "/accept", "id", PlaybookVersionId.next().toString(), "seen", "1", "key", "SHIFT_LIMIT",
                "value", "3", "from", today.toString())).hasStatus(303);
        assertThat(coordinator.opens(address + "/bulletin")).hasStatusOk().bodyText().contains("总结专报", "谢谢大家", "一班四小时太长");
        assertThat(coordinator.opens(address + "/bulletin.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(coordinator.opens(address)).hasStatusOk().bodyText().contains("记录不能再改").doesNotContain("记一笔");
        assertThat(coordinator.sends(address + "/notes", "note", Ids.next().toString(), "words", "后来")).hasStatus(409);
    }
}
