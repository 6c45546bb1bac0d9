package org.shouwang;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;

/** Areas and people for tests. */
public final class TestAreas {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestAreas() {
    }

    /** A community of the test's own. */
    public static Area newCommunity(Areas areas) {
        var id = Ids.next();
        var tail = id.toString().substring(24);
        return areas.open(new Area(new AreaId(id), "t-" + tail, "测试社区" + tail, AreaKind.COMMUNITY, "", ZONE));
    }

    public static Actor someone(AreaId area, Role role) {
        return new Actor(Actor.Kind.PERSON, Ids.next(), "测试" + role, java.util.List.of(Grant.of(area, role)));
    }

    public static Actor narrowed(AreaId area, Role role, UUID... buildings) {
        return new Actor(Actor.Kind.PERSON, Ids.next(), "测试" + role,
                java.util.List.of(new Grant(area, role, Set.of(buildings), null)));
    }
}
