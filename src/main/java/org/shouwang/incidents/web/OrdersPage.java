package org.shouwang.incidents.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.shouwang.incidents.GivenOrder;
import org.shouwang.incidents.ReceivedOrder;
import org.shouwang.platform.AreaId;

/**
 * Orders from above and to below.
 *
 * @param names area → what it is called
 */
public record OrdersPage(List<ReceivedOrder> received, List<GivenOrder> given, Map<AreaId, String> names, Instant now) {

    public String name(AreaId area) {
        return names.getOrDefault(area, "?");
    }

    public long toDo() {
        return received.stream().filter(order -> order.state().doneAt() == null).count();
    }
}
