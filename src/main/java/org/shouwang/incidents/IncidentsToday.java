package org.shouwang.incidents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an incident asks of people now: orders, zones about to end, decisions that are due, referrals, the review. */
@Component
class IncidentsToday implements TodayItems {

    private static final Duration ZONE_SOON = Duration.ofHours(24);
    private static final Duration REVIEW_WITHIN = Duration.ofDays(30);
    private static final int OF_A_KIND = 5;

    private final Incidents incidents;
    private final Zones zones;
    private final ZoneExtensions extensions;
    private final Rules rules;
    private final TeamDecisions decisions;
    private final Orders orders;
    private final Referrals referrals;
    private final Closing closing;
    private final AreaDay day;

    IncidentsToday(Incidents incidents, Zones zones, ZoneExtensions extensions, Rules rules, TeamDecisions decisions, Orders orders,
            Referrals referrals, Closing closing, AreaDay day) {
        this.incidents = incidents;
        this.zones = zones;
        this.extensions = extensions;
        this.rules = rules;
        this.decisions = decisions;
        this.orders = orders;
        this.referrals = referrals;
        this.closing = closing;
        this.day = day;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        var area = Current.area();
        if (actor.may(Permission.INCIDENT_RUN, area)) {
            items.addAll(orders());
            if (!incidents.open().isEmpty()) {
                items.addAll(zones(actor));
                items.addAll(decisions());
            }
            closing.notReviewed(day.now().minus(REVIEW_WITHIN)).forEach(incident -> items.add(new TodayItem(Urgency.WHEN_YOU_CAN,
                    Text.of("incidents.today.review", incident.name()), Text.of("incidents.today.review-more", incident.keptUntil()),
                    "/incidents/" + incident.id() + "/review", Text.of("incidents.today.look"), null)));
        }
        if (actor.may(Permission.ORDERS_GIVE, area)) {
            orders.given().stream().filter(order -> order.overdue(day.now()) > 0).limit(OF_A_KIND).forEach(order -> items.add(new TodayItem(
                    Urgency.NOW, Text.of("incidents.today.late-below", order.title(), order.overdue(day.now())),
                    Text.of("incidents.today.late-below-more", order.due()), "/orders/given/" + order.id(), Text.of("incidents.today.look"), null)));
        }
        if (actor.may(Permission.REFERRALS_HANDLE, area)) {
            int waiting = referrals.waiting();
            if (waiting > 0) {
                items.add(new TodayItem(Urgency.SOON, Text.of("incidents.today.referrals", waiting), Text.of("incidents.today.referrals-more"),
                        "/referrals?way=in&open=true", Text.of("incidents.today.look"), null));
            }
        }
        return items;
    }

    private List<TodayItem> orders() {
        var now = day.now();
        return orders.toDo().stream().limit(OF_A_KIND).map(order -> {
            boolean taken = order.state().acknowledgedAt() != null;
            return new TodayItem(!taken || order.overdue(now) ? Urgency.NOW : Urgency.SOON,
                    Text.of(taken ? "incidents.today.order-do" : "incidents.today.order-new", order.title()),
                    Text.of(order.overdue(now) ? "incidents.today.order-late" : "incidents.today.order-due", order.due()),
                    "/orders/" + order.id(), Text.of(taken ? "incidents.today.report" : "incidents.today.acknowledge"), null);
        }).toList();
    }

    private List<TodayItem> zones(Actor actor) {
        var now = day.now();
        var items = new ArrayList<TodayItem>();
        var holding = zones.on(now);
        extensions.waiting().stream().filter(extension -> !extension.askedBy().equals(actor.id())).limit(OF_A_KIND).forEach(extension ->
                holding.stream().filter(zone -> zone.id().equals(extension.zone())).findFirst().ifPresent(zone -> items.add(new TodayItem(
                        Urgency.NOW, Text.of("incidents.today.extension", zones.placeNames(zone.places())),
                        Text.of("incidents.today.extension-more", extension.actorName(), extension.until()), "/zones/" + zone.id(),
                        Text.of("incidents.today.decide"), null))));
        var ending = holding.stream().filter(zone -> zone.until().isBefore(now.plus(ZONE_SOON))).limit(OF_A_KIND).toList();
        ending.forEach(zone -> items.add(new TodayItem(Urgency.TO_KNOW, Text.of("incidents.today.zone-ends", zones.placeNames(zone.places())),
                Text.of("incidents.today.zone-ends-more", Text.of("incidents.zone-level." + zone.level()), zone.until()), "/zones/" + zone.id(),
                Text.of("incidents.today.look"), null)));
        if (!holding.isEmpty() && !rules.today().on(RuleKey.ZONES_ON)) {
            items.add(new TodayItem(Urgency.NOW, Text.of("incidents.today.zones-off", holding.size()), Text.of("incidents.today.zones-off-more"),
                    "/zones", Text.of("incidents.today.look"), null));
        }
        return items;
    }

    private List<TodayItem> decisions() {
        var today = day.today();
        return decisions.dueBy(today).stream().limit(OF_A_KIND).map(decision -> new TodayItem(
                decision.overdue(today) ? Urgency.NOW : Urgency.SOON, Text.of("incidents.today.decision", decision.what()),
                Text.of("incidents.today.decision-more", decision.owner(), decision.due()), "/incidents/" + decision.incident() + "/decisions",
                Text.of("incidents.today.look"), null)).toList();
    }
}
