package org.shouwang.incidents;

import static org.shouwang.incidents.RuleKey.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.shouwang.platform.Problem;

/** What cannot be right whatever the source: values against each other. Each is named, so that the editor can say which. */
enum RuleChecks {

    POOL_IS_VALID(POOL_SIZE, rules -> rules.numbers(POOL_SIZES_VALID).contains(rules.whole(POOL_SIZE))),
    CONTROLLED_POOL_IS_VALID(POOL_SIZE_CONTROLLED, rules -> rules.numbers(POOL_SIZES_VALID).contains(rules.whole(POOL_SIZE_CONTROLLED))),
    CLOSED_POOL_IS_VALID(POOL_SIZE_CLOSED, rules -> rules.numbers(POOL_SIZES_VALID).contains(rules.whole(POOL_SIZE_CLOSED))),
    STRICTER_POOLS_ARE_SMALLER(POOL_SIZE_CLOSED, rules -> rules.whole(POOL_SIZE_CLOSED) <= rules.whole(POOL_SIZE_CONTROLLED)),
    PLAN_BELOW_CAP(RATE_PER_LANE, rules -> rules.whole(RATE_PER_LANE) <= rules.whole(RATE_PER_LANE_CAP)),
    TABLE_BELOW_SITE(PEOPLE_PER_TABLE, rules -> rules.whole(PEOPLE_PER_TABLE) <= rules.whole(PEOPLE_PER_SITE)),
    REST_AND_WORK_FIT_INTO_A_DAY(WORK_IN_24H, rules -> rules.whole(REST_UNBROKEN) + rules.whole(WORK_IN_24H) <= 24),
    PREFERRED_REST_IS_LONGER(REST_PREFERRED, rules -> rules.whole(REST_PREFERRED) >= rules.whole(REST_UNBROKEN)),
    SHIFT_WITHIN_WORK(SHIFT_LIMIT, rules -> rules.whole(SHIFT_LIMIT) <= rules.whole(WORK_IN_24H)),
    SUIT_WITHIN_WORK(SUIT_LIMIT, rules -> rules.whole(SUIT_LIMIT) <= rules.whole(WORK_IN_24H)),
    HOT_SUIT_IS_SHORTER(SUIT_LIMIT_HOT, rules -> rules.whole(SUIT_LIMIT_HOT) <= rules.whole(SUIT_LIMIT)),
    HEAT_LIMIT_BEFORE_STOP(HEAT_LIMIT_FROM, rules -> rules.degrees(HEAT_LIMIT_FROM) < rules.degrees(HEAT_STOP)),
    RUNNING_WITHIN_STRETCH(DAYS_RUNNING, rules -> rules.whole(DAYS_RUNNING) <= rules.whole(LONG_STRETCH)),
    LINKS_FROM(HOUSEHOLDS_PER_LINK, rules -> rules.whole(HOUSEHOLDS_PER_LINK) >= rules.whole(HOUSEHOLDS_PER_LINK_FROM)),
    LINKS_UNTIL(HOUSEHOLDS_PER_LINK, rules -> rules.whole(HOUSEHOLDS_PER_LINK) <= rules.whole(HOUSEHOLDS_PER_LINK_UNTIL)),
    CHLORINE_RANGE(CHLORINE_FROM, rules -> rules.whole(CHLORINE_FROM) <= rules.whole(CHLORINE_UNTIL)),
    FIXES_IN_ORDER(FIX_SOON, rules -> rules.whole(FIX_SOON) <= rules.whole(FIX_LATER)),
    REQUESTS_IN_ORDER(REQUEST_URGENT, rules -> ascending(rules, REQUEST_URGENT, REQUEST_UTILITIES, REQUEST_GENERAL, REQUEST_HARD)),
    TRACING_IN_ORDER(TRACE_DISPATCH, rules -> ascending(rules, TRACE_DISPATCH, TRACE_CHECKED, TRACE_ITINERARY, TRACE_UNDER_CARE, TRACE_REPORT)),
    CENTRAL_TESTS_WITHIN(CONTACT_CENTRAL_TESTS, rules -> within(rules, CONTACT_CENTRAL_TESTS, rules.whole(CONTACT_CENTRAL_DAYS))),
    HOME_TESTS_WITHIN(CONTACT_HOME_TESTS, rules -> within(rules, CONTACT_HOME_TESTS, rules.whole(CONTACT_HOME_DAYS))),
    SECONDARY_TESTS_WITHIN(SECONDARY_TESTS, rules -> within(rules, SECONDARY_TESTS,
            rules.whole(SECONDARY_CENTRAL_DAYS) + rules.whole(SECONDARY_HOME_DAYS))),
    CASE_TESTS_WITHIN(CASE_HOME_TESTS, rules -> within(rules, CASE_HOME_TESTS, rules.whole(CASE_HOME_DAYS))),
    ZONES_NEED_A_LEVEL(ZONES_ON, rules -> !rules.on(ZONES_ON)
            || List.of(ZoneLevel.values()).stream().anyMatch(level -> rules.whole(level.days()) > 0));

    private final RuleKey at;
    private final Predicate<RuleSet> right;

    RuleChecks(RuleKey at, Predicate<RuleSet> right) {
        this.at = at;
        this.right = right;
    }

    private static boolean ascending(RuleSet rules, RuleKey... keys) {
        for (int i = 1; i < keys.length; i++) {
            if (rules.time(keys[i]).compareTo(rules.time(keys[i - 1])) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(RuleSet rules, RuleKey days, int last) {
        return rules.numbers(days).stream().allMatch(day -> day <= last);
    }

    /**
     * Refuses values that contradict each other, all of them at once.
     *
     * @throws Problem pointing at a field called like each key concerned
     */
    static void check(RuleSet rules) {
        var wrong = Problem.invalid("platform.problem.check");
        for (var one : values()) {
            if (!one.right.test(rules)) {
                wrong = wrong.at(one.at.name(), "incidents.check." + one);
            }
        }
        if (!wrong.fields().isEmpty()) {
            throw wrong;
        }
    }

    /**
     * Values as typed, brought to their form; those that say what held before are left out, and every other needs a source.
     *
     * @throws Problem pointing at a field called like each key that cannot be right
     */
    static Map<RuleKey, RuleValue> own(Map<RuleKey, PlaybookChange.Said> typed, Map<RuleKey, RuleValue> before) {
        var own = new EnumMap<RuleKey, RuleValue>(RuleKey.class);
        var wrong = Problem.invalid("platform.problem.check");
        for (var one : new TreeMap<>(typed).entrySet()) {
            try {
                var value = RuleValue.read(one.getKey(), one.getValue().value());
                var old = before.get(one.getKey());
                if (old != null && old.value().equals(value)) {
                    continue;
                }
                var source = one.getValue().source().strip();
                if (source.isEmpty() || source.length() > 300) {
                    throw Problem.invalid("platform.problem.check").at(one.getKey().name(), "incidents.rule.wrong.source");
                }
                own.put(one.getKey(), new RuleValue(one.getKey(), value, Basis.OWN, source));
            } catch (Problem problem) {
                var text = problem.fields().get(one.getKey().name());
                wrong = wrong.at(one.getKey().name(), text.key(), text.args().toArray());
            }
        }
        if (!wrong.fields().isEmpty()) {
            throw wrong;
        }
        return own;
    }
}
