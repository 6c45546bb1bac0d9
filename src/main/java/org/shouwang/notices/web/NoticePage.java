package org.shouwang.notices.web;

import java.util.List;
import java.util.Map;

import org.shouwang.notices.GroupDeliveries.Delivery;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.GroupPreviews.Preview;
import org.shouwang.notices.NoticeReach.Stage;

/**
 * One notice for whoever sends it.
 *
 * @param households concerned; 0 where it is for people by what they do
 * @param doors how many households are how far
 * @param people how many accounts are how far
 * @param previews of the groups, while it is not sent
 * @param deliveries into the groups, once it is
 * @param approvers who could approve it besides the one who looks; asked only where somebody has to
 * @param mayApprove whether the one who looks may approve it
 */
public record NoticePage(Notice notice, boolean holds, AudiencePlaces.Places places, int households, Map<Stage, Integer> doors,
        Map<Stage, Integer> people, List<Preview> previews, List<Delivery> deliveries, boolean needsApproval, int approvers,
        boolean mayApprove) {

    public boolean is(NoticeState state) {
        return notice.state() == state;
    }

    public boolean out() {
        return is(NoticeState.SENT) || is(NoticeState.WITHDRAWN);
    }

    public int reached() {
        return doors.getOrDefault(Stage.READ, 0) + doors.getOrDefault(Stage.TOLD, 0);
    }

    public int notReached() {
        return households - reached();
    }

    public int readers() {
        return people.getOrDefault(Stage.READ, 0);
    }

    public int expected() {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }
}
