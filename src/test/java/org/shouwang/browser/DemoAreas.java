package org.shouwang.browser;

import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.springframework.beans.factory.ObjectProvider;

/** Areas with people in them. */
public final class DemoAreas {

    private DemoAreas() {
    }

    /** A community of the test's own, with the houses and people of the demo's; nothing has happened there yet. */
    public static Area inhabited(Areas areas, ObjectProvider<DemoContent> content) {
        var area = TestAreas.newCommunity(areas);
        Current.run(Actor.system("demo"), area.id(), () -> content.orderedStream().forEach(part -> part.fill(DemoContent.Size.COMMUNITY)));
        return area;
    }
}
