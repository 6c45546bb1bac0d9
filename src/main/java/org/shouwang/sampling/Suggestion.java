package org.shouwang.sampling;

import java.util.Collection;

import org.shouwang.incidents.RuleKey;
import org.shouwang.incidents.RuleSet;

/**
 * What a round of this size needs, by its rules: people ÷ 360 samplers, 2,000 to 3,000 people a site, 600 to 800 a table.
 *
 * @param perLane people a lane takes in an hour, as planned
 * @param hours that the lanes of the planned sites need for everybody who comes; 0 without sites
 */
public record Suggestion(int due, int sites, int lanes, int samplers, int registrars, int perLane, double hours) {

    static Suggestion of(int due, RuleSet rules, Collection<Site> planned) {
        int tables = parts(due, rules.whole(RuleKey.PEOPLE_PER_TABLE));
        int samplers = Math.max(parts(due, rules.whole(RuleKey.PEOPLE_PER_SAMPLER)), tables * rules.whole(RuleKey.TABLE_SAMPLERS));
        int lanes = planned.stream().mapToInt(site -> site.facts().lanes()).sum();
        int rate = rules.whole(RuleKey.RATE_PER_LANE);
        return new Suggestion(due, parts(due, rules.whole(RuleKey.PEOPLE_PER_SITE)), tables, samplers,
                tables * rules.whole(RuleKey.TABLE_REGISTRARS), rate, lanes == 0 ? 0 : Math.ceil(10.0 * due / lanes / rate) / 10);
    }

    private static int parts(int people, int each) {
        return (people + each - 1) / each;
    }
}
