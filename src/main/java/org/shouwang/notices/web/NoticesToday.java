package org.shouwang.notices.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.notices.GroupDeliveries;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.NoticeList;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.springframework.stereotype.Component;

/** What there is to read, to approve and to mend. */
@Component
class NoticesToday implements TodayItems {

    /** More than these are read in the inbox. */
    private static final int MOST = 3;

    private final Inbox inbox;
    private final NoticeList list;
    private final GroupDeliveries deliveries;

    NoticesToday(Inbox inbox, NoticeList list, GroupDeliveries deliveries) {
        this.inbox = inbox;
        this.list = list;
        this.deliveries = deliveries;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        unread(items);
        if (actor.may(Permission.NOTICES_SEND, Current.area())) {
            list.toApprove().stream().limit(MOST).forEach(notice -> items.add(new TodayItem(TodayItem.Urgency.NOW,
                    Text.of("notices.today.approve", notice.facts().headline()), Text.of("notices.today-detail.approve", notice.author().actorName()),
                    "/notices/" + notice.id(), Text.of("notices.today-action.approve"), null)));
            var stuck = deliveries.stuck();
            if (stuck.groups() > 0) {
                items.add(new TodayItem(TodayItem.Urgency.SOON, Text.of("notices.today.stuck", stuck.groups()), Text.of("notices.today-detail.stuck"),
                        stuck.first() == null ? "/notice-groups" : "/notices/" + stuck.first(), Text.of("notices.today-action.stuck"), null));
            }
        }
        return items;
    }

    private void unread(List<TodayItem> items) {
        var unread = inbox.unreadButQuestions();
        unread.stream().limit(MOST).forEach(received -> {
            var notice = received.notice();
            items.add(new TodayItem(switch (notice.facts().urgency()) {
                case URGENT -> TodayItem.Urgency.NOW;
                case IMPORTANT -> TodayItem.Urgency.SOON;
                case ORDINARY -> TodayItem.Urgency.TO_KNOW;
            }, Text.of("notices.today.read", notice.facts().headline()), Text.of("notices.valid-until", notice.facts().validUntil()),
                    "/inbox/" + notice.id(), Text.of("notices.today-action.read"), null));
        });
        if (unread.size() > MOST) {
            items.add(new TodayItem(TodayItem.Urgency.TO_KNOW, Text.of("notices.today.more", unread.size() - MOST), Text.of("notices.today-detail.more"),
                    "/inbox", Text.of("notices.today-action.read"), null));
        }
    }
}
