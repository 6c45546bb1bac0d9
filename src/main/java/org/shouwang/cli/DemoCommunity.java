package org.shouwang.cli;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.shouwang.accounts.DemoPeople;
import org.shouwang.drill.play.DemoDrill;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Role;

/** The demo's community: its houses and people, and three days of their life, acted out on a clock that was put back. */
record DemoCommunity(DemoContent.Size size) {

    static final Map<String, Object> SETTINGS = Map.of("shouwang.demo", "true");

    /** The same in every demo, so that a second start finds the first one's. */
    static final Area AREA = new Area(new AreaId(UUID.fromString("00000000-0000-7000-8000-00000000de30")), "demo",
            "春风里社区（演示）", AreaKind.COMMUNITY, "", ZoneId.of("Asia/Shanghai"));

    /**
     * On an empty folder; afterwards nobody can rehearse there any more.
     *
     * @param percent hears how much is over
     * @return what did not come out as the drill's file expects
     */
    List<String> actOut(RunningProgram program, IntConsumer percent) {
        var drill = DemoDrill.endingNow(Clock.systemUTC());
        try (var rehearsal = program.rehearse(drill.begins(), SETTINGS)) {
            rehearsal.getBean(Areas.class).open(AREA);
            Current.run(Actor.system("demo"), AREA.id(),
                    () -> rehearsal.getBeanProvider(DemoContent.class).orderedStream().forEach(content -> content.fill(size)));
            var admin = rehearsal.getBean(DemoPeople.class).all().stream().filter(person -> person.role() == Role.ADMIN).findFirst().orElseThrow();
            return drill.play(URI.create(RunningProgram.address(rehearsal)), AREA.code(), admin.account().value(), percent);
        }
    }
}
