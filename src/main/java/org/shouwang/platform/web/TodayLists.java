package org.shouwang.platform.web;

import org.shouwang.platform.Current;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What whoever acts has to do now, from all modules. */
@Component
public class TodayLists {

    private final ObjectProvider<TodayItems> sources;

    TodayLists(ObjectProvider<TodayItems> sources) {
        this.sources = sources;
    }

    public TodayPage now() {
        return new TodayPage(sources.stream().flatMap(source -> source.todayFor(Current.actor()).stream())
                .sorted(TodayItem.MOST_URGENT_FIRST).toList());
    }
}
