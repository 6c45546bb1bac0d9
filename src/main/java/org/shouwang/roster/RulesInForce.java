package org.shouwang.roster;

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

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Today's rules and the area's clock, remembered for a moment: an opening asks for them thousands of times a second. */
@Component
class RulesInForce {

    private record Here(RuleSet rules, ZoneId zone) {
    }

    private final Rules rules;
    private final AreaDay day;
    private final Cache<AreaId, Here> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(10_000).build();

    RulesInForce(Rules rules, AreaDay day) {
        this.rules = rules;
        this.day = day;
    }

    RuleSet now() {
        return here().rules();
    }

    ZoneId zone() {
        return here().zone();
    }

    private Here here() {
        return known.get(Current.area(), area -> new Here(rules.today(), day.zone()));
    }

    @EventListener
    void changed(IncidentEvent event) {
        known.invalidate(event.area());
    }
}
