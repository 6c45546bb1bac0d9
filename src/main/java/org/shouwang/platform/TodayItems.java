package org.shouwang.platform;

import java.util.List;

/** What a module has for somebody to do now; home is the list of all of them, most urgent first. */
public interface TodayItems {

    /** The items for this actor in the current area, each one tap from done; never more than a screenful. */
    List<TodayItem> todayFor(Actor actor);
}
