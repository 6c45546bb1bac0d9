package org.shouwang.accounts;

import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever decides that people wait to join. */
@Component
class WhoWaits implements TodayItems {

    private final JoinRequests requests;

    WhoWaits(JoinRequests requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodayItem> todayFor(Actor actor) {
        if (!actor.may(Permission.JOINING_DECIDE, Current.area())) {
            return List.of();
        }
        return requests.oldestWaiting(Current.area())
                .map(since -> new TodayItem(Urgency.SOON, Text.of("accounts.today.waiting", requests.waiting(Current.area())),
                        Text.of("accounts.today.since", since), "/joining", Text.of("accounts.today.look"), null))
                .stream().toList();
    }
}
