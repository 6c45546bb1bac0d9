package org.shouwang.browser;

import org.shouwang.TestAreas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.DemoContent;
import org.springframework.beans.factory.ObjectProvider;

/** Areas with something in them. */
public final class DemoAreas {

    private DemoAreas() {
    }

    /** A community of the test's own, filled as the demo's is. */
    public static Area filled(Areas areas, ObjectProvider<DemoContent> content) {
        var area = TestAreas.newCommunity(areas);
        Current.run(Actor.system("demo"), area.id(), () -> content.orderedStream().forEach(part -> part.fill(DemoContent.Size.COMMUNITY)));
        return area;
    }
}
