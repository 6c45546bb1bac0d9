package org.shouwang.command;

import java.util.List;

import org.shouwang.incidents.Orders;
import org.shouwang.incidents.Referrals;
import org.shouwang.incidents.TeamDecisions;
import org.shouwang.incidents.Zones;
import org.shouwang.platform.AreaDay;
import org.springframework.stereotype.Component;

/** What was ordered, decided and drawn. */
@Component
class IncidentCounted implements Counting {

    private final Zones zones;
    private final Orders orders;
    private final TeamDecisions decisions;
    private final Referrals referrals;
    private final AreaDay day;

    IncidentCounted(Zones zones, Orders orders, TeamDecisions decisions, Referrals referrals, AreaDay day) {
        this.zones = zones;
        this.orders = orders;
        this.decisions = decisions;
        this.referrals = referrals;
        this.day = day;
    }

    @Override
    public List<Figure> now() {
        var toDo = orders.toDo();
        return List.of(
                Figure.of(Metric.ZONES, zones.on(day.now()).size(), "/zones"),
                Figure.of(Metric.ORDERS_TO_DO, toDo.size(), "/orders"),
                Figure.part(Metric.ORDERS_LATE, toDo.stream().filter(order -> order.due().isBefore(day.now())).count(), toDo.size(), "/orders"),
                Figure.of(Metric.DECISIONS_LATE, decisions.dueBy(day.today().minusDays(1)).size(), "/incident"),
                Figure.of(Metric.REFERRALS_WAITING, referrals.waiting(), "/referrals"));
    }
}
