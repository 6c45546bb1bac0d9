package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.incidents.IncidentEvent;
import org.shouwang.incidents.RuleSet;
import org.shouwang.incidents.Rules;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Today's rules, remembered for a moment: an opening asks for them thousands of times a second. */
@Component
class RulesInForce {

    private final Rules rules;
    private final Cache<AreaId, RuleSet> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(10_000).build();

    RulesInForce(Rules rules) {
        this.rules = rules;
    }

    RuleSet now() {
        return known.get(Current.area(), area -> rules.today());
    }

    @EventListener
    void changed(IncidentEvent event) {
        known.invalidate(event.area());
    }
}
