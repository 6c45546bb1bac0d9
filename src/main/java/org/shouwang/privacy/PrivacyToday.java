package org.shouwang.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItem.Urgency;
import org.shouwang.platform.TodayItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms: the log was tampered with, or somebody unmasks one person after another. */
@Component
class PrivacyToday implements TodayItems {

    private static final Duration SHOWN = Duration.ofHours(24);
    private static final int AT_MOST = 5;

    private final AuditChecks checks;
    private final RightsRequests rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    PrivacyToday(AuditChecks checks, RightsRequests rights, JdbcClient jdbc, Clock clock) {
        this.checks = checks;
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodayItem> todayFor(Actor actor) {
        var area = Current.area();
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.AUDIT_READ, area)) {
            checks.last().filter(checked -> !checked.whole()).ifPresent(checked -> items.add(new TodayItem(Urgency.NOW,
                    Text.of("privacy.today.tampered"), Text.of("privacy.today.tampered.more", checked.faults()), "/audit",
                    Text.of("privacy.today.look"), null)));
            items.addAll(bulk(area));
        }
        if (actor.may(Permission.REGISTER_EDIT, area)) {
            int open = rights.open(area);
            if (open > 0) {
                items.add(new TodayItem(Urgency.SOON, Text.of("privacy.today.rights", open), Text.of("privacy.today.rights.more"),
                        "/rights", Text.of("privacy.today.look"), null));
            }
        }
        return items;
    }

    private List<TodayItem> bulk(AreaId area) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (actor) actor, actor_name FROM privacy.audit_entry
                        WHERE area_id = :area AND at > :since AND act = 'REVEALED' AND action = :bulk
                        ORDER BY actor, at DESC LIMIT :most""")
                .param("area", area.value()).param("since", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                .param("bulk", Unmasking.BULK).param("most", AT_MOST)
                .query((row, n) -> new TodayItem(Urgency.SOON,
                        Text.of("privacy.today.bulk", row.getString("actor_name"), Unmasking.NOTICED_AT, Unmasking.WITHIN.toMinutes()),
                        Text.of("privacy.today.bulk.more"), "/audit?actor=" + row.getString("actor"), Text.of("privacy.today.look"), null))
                .list();
    }
}
