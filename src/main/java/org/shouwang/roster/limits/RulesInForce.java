package org.shouwang.roster.limits;

import java.time.Duration;
import java.time.ZoneId;

import org.shouwang.incidents.IncidentEvent;
import org.shouwang.incidents.RuleSet;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Today's rules and the area's clock, remembered for a moment: an opening asks for them thousands of times a second. */
@Component
public class RulesInForce {

    private record Here(RuleSet rules, ZoneId zone, Heat heat) {
    }

    private final Rules rules;
    private final AreaDay day;
    private final HeatDays heat;
    private final Cache<AreaId, Here> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(10_000).build();

    RulesInForce(Rules rules, AreaDay day, HeatDays heat) {
        this.rules = rules;
        this.day = day;
        this.heat = heat;
    }

    public RuleSet now() {
        return here().rules();
    }

    public ZoneId zone() {
        return here().zone();
    }

    public Heat heat() {
        return here().heat();
    }

    private Here here() {
        return known.get(Current.area(), area -> new Here(rules.today(), day.zone(), heat.expected()));
    }

    /** What is just being said of the current area holds on this node once it is committed, and within seconds on the others. */
    public void changed() {
        var area = Current.area();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(area);
            }
        });
    }

    @EventListener
    void changed(IncidentEvent event) {
        known.invalidate(event.area());
    }
}
