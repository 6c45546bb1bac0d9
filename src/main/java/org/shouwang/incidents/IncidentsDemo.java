package org.shouwang.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem.Text;
import org.shouwang.privacy.Seals;
import org.shouwang.registry.Building;
import org.shouwang.registry.Buildings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An epidemic on its third day, as a community goes through it: zones, decisions, a time line. Everything is invented. */
@Component
@Order(200)
class IncidentsDemo implements DemoContent {

    private static final String SECRETARY = "苏青禾";
    private static final String LINK = "顾清和";

    private final IncidentRows incidents;
    private final PlaybookRows playbooks;
    private final ShippedPlaybooks shipped;
    private final ZoneRows zones;
    private final LogRows log;
    private final Buildings buildings;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final AreaDay day;

    IncidentsDemo(IncidentRows incidents, PlaybookRows playbooks, ShippedPlaybooks shipped, ZoneRows zones, LogRows log, Buildings buildings,
            Seals seals, JdbcClient jdbc, AreaDay day) {
        this.incidents = incidents;
        this.playbooks = playbooks;
        this.shipped = shipped;
        this.zones = zones;
        this.log = log;
        this.buildings = buildings;
        this.seals = seals;
        this.jdbc = jdbc;
        this.day = day;
    }

    /** What happened, counted back from now. */
    private record Past(IncidentId incident, Instant now) {

        Instant ago(Duration time) {
            return now.minus(time);
        }
    }

    @Override
    @Transactional
    public void fill(Size size) {
        if (!incidents.all().isEmpty()) {
            return;
        }
        var past = new Past(IncidentId.next(), day.now());
        var opened = past.ago(Duration.ofHours(52));
        var name = "十一月疫情";
        incidents.add(new NewIncident(past.incident(), IncidentKind.EPIDEMIC, name, IncidentLevel.III, IncidentKind.EPIDEMIC, null), opened, null);
        seals.incident(Current.area(), past.incident().value()).lookup("made");
        var version = version(opened);
        say(past, Duration.ofHours(52), LogTopic.INCIDENT, Text.of("incidents.log.opened", name, Text.of("incidents.level.IV"),
                Text.of("incidents.shipped.epidemic-v9"), 1), "", "/incident", SECRETARY);
        say(past, Duration.ofHours(51), LogTopic.NOTES, Text.of("incidents.log.written"), "临时党支部到位，六人，分三组：卡点、采样、关爱。", "", SECRETARY);
        var all = buildings.buildings();
        if (all.size() > 4) {
            draw(past, version, ZoneLevel.CLOSED, all.get(4), Duration.ofHours(50), "区指挥部第 3 号通告");
            draw(past, version, ZoneLevel.CONTROLLED, all.get(3), Duration.ofHours(26), "区指挥部第 3 号通告");
        }
        say(past, Duration.ofHours(44), LogTopic.INCIDENT, Text.of("incidents.log.level", Text.of("incidents.level.IV"), Text.of("incidents.level.III")),
                "区指挥部通知，全区升为三级", "", SECRETARY);
        decide(past, "每天 19:30 碰头，报当天缺的人和物", "各组组长", 0, Duration.ofHours(48), true);
        decide(past, "给独居老人和透析的居民逐户打电话，问清药和出行", "关爱组", 1, Duration.ofHours(24), false);
        decide(past, "西门卡点夜班补两个人", "卡点组", 0, Duration.ofHours(6), false);
        say(past, Duration.ofHours(30), LogTopic.NOTES, Text.of("incidents.log.written"), "第一轮采样结束，缺采的都有了去向。", "", LINK);
        say(past, Duration.ofHours(3), LogTopic.NOTES, Text.of("incidents.log.written"), "防护服到货 60 套，已入库。", "", SECRETARY);
    }

    private PlaybookVersionId version(Instant opened) {
        var id = PlaybookVersionId.next();
        playbooks.add(new PlaybookVersion(id, IncidentKind.EPIDEMIC, 1, opened.atZone(day.zone()).toLocalDate(), "epidemic-v9", "", opened,
                SECRETARY, null), shipped.rules("epidemic-v9").values());
        return id;
    }

    private void draw(Past past, PlaybookVersionId version, ZoneLevel level, Building building, Duration ago, String basis) {
        var from = past.ago(ago);
        var until = from.atZone(day.zone()).plusDays(Integer.parseInt(level.days().shipped())).toInstant();
        var zone = new Zone(ZoneId.next(), past.incident(), level, List.of(ZonePlace.whole(building.id())), basis, version, from, until, null, 1);
        zones.add(zone);
        say(past, ago, LogTopic.ZONES, Text.of("incidents.log.zone-drawn", building.name(), Text.of("incidents.zone-level." + level), until), basis,
                "/zones/" + zone.id(), SECRETARY);
    }

    private void decide(Past past, String what, String owner, int days, Duration ago, boolean done) {
        var due = day.today().plusDays(days);
        jdbc.sql("""
                        INSERT INTO incidents.decision (area_id, id, incident_id, what, owner, due_on, decided_at, actor_name, done_at)
                        VALUES (:area, :id, :incident, :what, :owner, :due, :at, :actor, CAST(:done AS timestamptz))""")
                .param("area", Current.area().value()).param("id", Ids.next()).param("incident", past.incident().value()).param("what", what)
                .param("owner", owner).param("due", due).param("at", Columns.at(past.ago(ago))).param("actor", SECRETARY)
                .param("done", done ? Columns.at(past.ago(ago.minusHours(4))) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
        say(past, ago, LogTopic.DECISIONS, Text.of("incidents.log.decided", owner, due), what, "/incidents/" + past.incident() + "/decisions", SECRETARY);
    }

    private void say(Past past, Duration ago, LogTopic topic, Text what, String said, String path, String who) {
        log.add(Ids.next(), past.incident(), past.ago(ago), topic.word(), what, said, path, who);
    }
}
