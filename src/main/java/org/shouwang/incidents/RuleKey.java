package org.shouwang.incidents;

import static org.shouwang.incidents.Basis.CHOSEN;
import static org.shouwang.incidents.Basis.FOUND;
import static org.shouwang.incidents.Basis.LOCAL;
import static org.shouwang.incidents.Basis.REPORTED;
import static org.shouwang.incidents.RuleGroup.CARE;
import static org.shouwang.incidents.RuleGroup.GATE;
import static org.shouwang.incidents.RuleGroup.INSPECTION;
import static org.shouwang.incidents.RuleGroup.KEEPING;
import static org.shouwang.incidents.RuleGroup.MEASURES;
import static org.shouwang.incidents.RuleGroup.MODULES;
import static org.shouwang.incidents.RuleGroup.NEIGHBOURS;
import static org.shouwang.incidents.RuleGroup.REQUESTS;
import static org.shouwang.incidents.RuleGroup.ROSTER;
import static org.shouwang.incidents.RuleGroup.SAMPLING;
import static org.shouwang.incidents.RuleGroup.SUPPLIES;
import static org.shouwang.incidents.RuleGroup.TRACING;
import static org.shouwang.incidents.RuleGroup.ZONES;

/**
 * Every value that the program reads from a playbook. What stands here holds where a version says nothing: in normal
 * times, and for a version that is older than the key. The sources are named at {@link #source()}.
 */
public enum RuleKey {

    SAMPLING_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),
    ZONES_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),
    TRACING_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),
    GATE_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),
    CARE_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),
    SUPPLIES_ON(MODULES, RuleUnit.SWITCH, "true", CHOSEN, "ours"),

    CONTACT_CENTRAL_DAYS(MEASURES, RuleUnit.DAYS, "7", 0, 60, FOUND, "v9"),
    CONTACT_CENTRAL_TESTS(MEASURES, RuleUnit.DAYS_LIST, "1 2 3 5 7", 1, 60, FOUND, "v9"),
    CONTACT_HOME_DAYS(MEASURES, RuleUnit.DAYS, "3", 0, 60, FOUND, "v9"),
    CONTACT_HOME_TESTS(MEASURES, RuleUnit.DAYS_LIST, "3", 1, 60, FOUND, "v9"),
    SECONDARY_TRACED(MEASURES, RuleUnit.SWITCH, "true", FOUND, "v9"),
    SECONDARY_CENTRAL_DAYS(MEASURES, RuleUnit.DAYS, "0", 0, 60, FOUND, "v9"),
    SECONDARY_HOME_DAYS(MEASURES, RuleUnit.DAYS, "7", 0, 60, FOUND, "v9"),
    SECONDARY_TESTS(MEASURES, RuleUnit.DAYS_LIST, "1 4 7", 1, 60, FOUND, "v9"),
    CASE_AT_HOME(MEASURES, RuleUnit.SWITCH, "false", FOUND, "v9"),
    CASE_HOME_DAYS(MEASURES, RuleUnit.DAYS, "7", 0, 60, FOUND, "ten"),
    CASE_HOME_TESTS(MEASURES, RuleUnit.DAYS_LIST, "6 7", 1, 60, FOUND, "ten"),
    CT_RELEASE(MEASURES, RuleUnit.CT, "35", 20, 45, FOUND, "ten"),
    CONTACT_WINDOW(MEASURES, RuleUnit.DAYS, "2", 1, 14, FOUND, "window"),

    ZONE_DAYS_CLOSED(ZONES, RuleUnit.DAYS, "7", 0, 60, FOUND, "v9"),
    ZONE_DAYS_CONTROLLED(ZONES, RuleUnit.DAYS, "3", 0, 60, FOUND, "v9"),
    ZONE_DAYS_PREVENTION(ZONES, RuleUnit.DAYS, "3", 0, 60, CHOSEN, "ours"),
    ZONE_DAYS_HIGH_RISK(ZONES, RuleUnit.DAYS, "7", 0, 60, FOUND, "v9"),
    ZONE_DAYS_MEDIUM_RISK(ZONES, RuleUnit.DAYS, "3", 0, 60, FOUND, "v9"),
    ZONE_DAYS_LOW_RISK(ZONES, RuleUnit.DAYS, "3", 0, 60, CHOSEN, "ours"),
    ZONE_BY_UNIT(ZONES, RuleUnit.SWITCH, "true", FOUND, "twenty"),
    ZONE_LAST_DAY_SCREEN(ZONES, RuleUnit.SWITCH, "true", FOUND, "v9"),

    SAMPLING_VOLUNTARY(SAMPLING, RuleUnit.SWITCH, "false", CHOSEN, "ours"),
    POOL_SIZE(SAMPLING, RuleUnit.PEOPLE, "10", 1, 20, FOUND, "region-test"),
    POOL_SIZE_CONTROLLED(SAMPLING, RuleUnit.PEOPLE, "10", 1, 20, FOUND, "region-test"),
    POOL_SIZE_CLOSED(SAMPLING, RuleUnit.PEOPLE, "1", 1, 20, LOCAL, "region-test"),
    POOL_CLOSED_BY_HOUSEHOLD(SAMPLING, RuleUnit.SWITCH, "true", LOCAL, "region-test"),
    POOL_SIZES_VALID(SAMPLING, RuleUnit.SIZES_LIST, "1 5 10 20", 1, 20, FOUND, "region-test"),
    PEOPLE_PER_SITE(SAMPLING, RuleUnit.PEOPLE, "3000", 100, 10_000, FOUND, "region-test"),
    PEOPLE_PER_TABLE(SAMPLING, RuleUnit.PEOPLE, "800", 50, 3_000, FOUND, "region-test"),
    PEOPLE_PER_SAMPLER(SAMPLING, RuleUnit.PEOPLE, "360", 50, 2_000, FOUND, "region-test"),
    TABLE_SAMPLERS(SAMPLING, RuleUnit.PEOPLE, "1", 1, 5, LOCAL, "region-test"),
    TABLE_REGISTRARS(SAMPLING, RuleUnit.PEOPLE, "1", 0, 5, LOCAL, "region-test"),
    RATE_PER_LANE(SAMPLING, RuleUnit.PER_HOUR, "60", 5, 400, CHOSEN, "ours"),
    RATE_PER_LANE_CAP(SAMPLING, RuleUnit.PER_HOUR, "100", 5, 400, LOCAL, "towns"),
    ROUND_DEADLINE(SAMPLING, RuleUnit.HOURS, "24", 1, 168, FOUND, "region-test"),
    SITE_SETUP(SAMPLING, RuleUnit.HOURS, "2", 1, 24, LOCAL, "towns"),
    WALK_LIMIT(SAMPLING, RuleUnit.MINUTES, "15", 1, 120, FOUND, "region-test"),
    QUEUE_LIMIT(SAMPLING, RuleUnit.MINUTES, "30", 1, 240, REPORTED, "reports"),
    QUEUE_SPACING(SAMPLING, RuleUnit.METRES, "2", 1, 5, FOUND, "region-test"),
    PACK_EVERY(SAMPLING, RuleUnit.HOURS, "2", 1, 24, FOUND, "region-test"),
    TO_LAB(SAMPLING, RuleUnit.HOURS, "4", 1, 24, FOUND, "region-test"),
    POSITIVE_TOLD(SAMPLING, RuleUnit.MINUTES, "30", 1, 240, CHOSEN, "ours"),
    POSITIVE_RESAMPLE(SAMPLING, RuleUnit.HOURS, "2", 1, 48, CHOSEN, "ours"),
    POSITIVE_SEALS_BUILDING(SAMPLING, RuleUnit.SWITCH, "false", FOUND, "twenty"),
    DOOR_TEAM(SAMPLING, RuleUnit.PEOPLE, "2", 1, 10, LOCAL, "towns"),
    DOOR_TOUR_HOMES(SAMPLING, RuleUnit.HOMES, "40", 1, 300, CHOSEN, "ours"),

    TRACE_DISPATCH(TRACING, RuleUnit.MINUTES, "30", 1, 1_440, FOUND, "tracing"),
    TRACE_CHECKED(TRACING, RuleUnit.HOURS, "2", 1, 72, FOUND, "tracing"),
    TRACE_ITINERARY(TRACING, RuleUnit.HOURS, "4", 1, 72, FOUND, "tracing"),
    TRACE_UNDER_CARE(TRACING, RuleUnit.HOURS, "8", 1, 72, FOUND, "tracing"),
    TRACE_REPORT(TRACING, RuleUnit.HOURS, "24", 1, 168, FOUND, "tracing"),
    TRACE_LOOK_BACK(TRACING, RuleUnit.DAYS, "7", 1, 30, LOCAL, "tracing"),

    TEMPERATURES_A_DAY(CARE, RuleUnit.TIMES, "2", 0, 12, FOUND, "home-care"),
    FEVER_FROM(CARE, RuleUnit.DEGREES, "37.3", 36.5, 39, FOUND, "home-care"),
    CALLS_A_DAY(CARE, RuleUnit.TIMES, "1", 0, 12, CHOSEN, "ours"),
    CALL_UNANSWERED(CARE, RuleUnit.MINUTES, "60", 5, 1_440, CHOSEN, "ours"),

    GATE_STAFF(GATE, RuleUnit.PEOPLE, "2", 1, 20, LOCAL, "gates"),
    GATE_TURN(GATE, RuleUnit.HOURS, "4", 1, 12, LOCAL, "gates"),
    PASS_PEOPLE(GATE, RuleUnit.PEOPLE, "1", 1, 10, LOCAL, "gates"),
    PASS_EVERY(GATE, RuleUnit.DAYS, "2", 1, 14, LOCAL, "gates"),
    PASS_TIME(GATE, RuleUnit.HOURS, "2", 1, 24, LOCAL, "gates"),

    REST_UNBROKEN(ROSTER, RuleUnit.HOURS, "10", 8, 24, FOUND, "rest"),
    REST_PREFERRED(ROSTER, RuleUnit.HOURS, "11", 8, 24, FOUND, "rest"),
    WORK_IN_24H(ROSTER, RuleUnit.HOURS, "8", 1, 14, FOUND, "rest"),
    SHIFT_LIMIT(ROSTER, RuleUnit.HOURS, "4", 1, 12, LOCAL, "volunteers"),
    BREAK_EVERY(ROSTER, RuleUnit.HOURS, "2", 1, 6, LOCAL, "volunteers"),
    SUIT_LIMIT(ROSTER, RuleUnit.HOURS, "4", 1, 6, FOUND, "suits"),
    SUIT_LIMIT_HOT(ROSTER, RuleUnit.HOURS, "1", 1, 6, FOUND, "suits"),
    SUIT_HOT_FROM(ROSTER, RuleUnit.DEGREES, "35", 25, 45, FOUND, "heat"),
    SUIT_OUT(ROSTER, RuleUnit.HOURS, "4", 0, 24, CHOSEN, "ours"),
    CLEAN_AFTER_SUIT(ROSTER, RuleUnit.HOURS, "4", 0, 48, CHOSEN, "ours"),
    DAYS_RUNNING(ROSTER, RuleUnit.DAYS, "6", 1, 14, FOUND, "rest"),
    NIGHTS_RUNNING(ROSTER, RuleUnit.TIMES, "3", 1, 7, FOUND, "rest"),
    LONG_STRETCH(ROSTER, RuleUnit.DAYS, "14", 7, 30, FOUND, "rest"),
    LONG_STRETCH_OFF(ROSTER, RuleUnit.HOURS, "48", 24, 168, FOUND, "rest"),
    HEAT_STOP(ROSTER, RuleUnit.DEGREES, "40", 30, 45, FOUND, "heat"),
    HEAT_LIMIT_FROM(ROSTER, RuleUnit.DEGREES, "37", 28, 45, FOUND, "heat"),
    HEAT_LIMIT(ROSTER, RuleUnit.HOURS, "6", 1, 8, FOUND, "heat"),
    VOLUNTEER_AGE_FROM(ROSTER, RuleUnit.YEARS, "18", 14, 30, LOCAL, "volunteers"),
    VOLUNTEER_AGE_UNTIL(ROSTER, RuleUnit.YEARS, "60", 40, 90, LOCAL, "volunteers"),
    OPENING_MORNING(ROSTER, RuleUnit.CLOCK, "08:00", REPORTED, "reports"),
    OPENING_EVENING(ROSTER, RuleUnit.CLOCK, "20:00", REPORTED, "reports"),
    OFFER_TIME(ROSTER, RuleUnit.MINUTES, "5", 1, 1_440, CHOSEN, "ours"),
    OFFER_QUIET_FROM(ROSTER, RuleUnit.CLOCK, "22:00", CHOSEN, "ours"),
    OFFER_QUIET_UNTIL(ROSTER, RuleUnit.CLOCK, "06:30", CHOSEN, "ours"),
    OFFER_QUIET_UNLESS_WITHIN(ROSTER, RuleUnit.HOURS, "3", 0, 12, CHOSEN, "ours"),
    HAND_OVER_EARLY(ROSTER, RuleUnit.MINUTES, "10", 0, 120, LOCAL, "volunteers"),

    HOUSEHOLDS_PER_LINK(NEIGHBOURS, RuleUnit.HOMES, "13", 1, 200, REPORTED, "reports"),
    HOUSEHOLDS_PER_LINK_FROM(NEIGHBOURS, RuleUnit.HOMES, "10", 1, 200, LOCAL, "towns"),
    HOUSEHOLDS_PER_LINK_UNTIL(NEIGHBOURS, RuleUnit.HOMES, "20", 1, 200, LOCAL, "towns"),
    LOUDSPEAKER_MORNING(NEIGHBOURS, RuleUnit.CLOCK, "09:00", LOCAL, "towns"),
    LOUDSPEAKER_AFTERNOON(NEIGHBOURS, RuleUnit.CLOCK, "14:30", LOCAL, "towns"),

    REQUEST_URGENT(REQUESTS, RuleUnit.HOURS, "2", 1, 72, LOCAL, "hotlines"),
    REQUEST_UTILITIES(REQUESTS, RuleUnit.HOURS, "24", 1, 168, LOCAL, "hotlines"),
    REQUEST_GENERAL(REQUESTS, RuleUnit.DAYS, "7", 1, 60, LOCAL, "hotlines"),
    REQUEST_HARD(REQUESTS, RuleUnit.DAYS, "15", 1, 180, LOCAL, "hotlines"),
    HEATING_AT_LEAST(REQUESTS, RuleUnit.DEGREES, "18", 10, 26, LOCAL, "heating"),
    HEATING_REPAIR(REQUESTS, RuleUnit.HOURS, "48", 1, 336, LOCAL, "heating"),

    GROUP_ORDER_EVERY(SUPPLIES, RuleUnit.DAYS, "3", 1, 14, REPORTED, "reports"),
    CHLORINE_FROM(SUPPLIES, RuleUnit.MG_PER_LITRE, "250", 100, 5_000, FOUND, "disinfection"),
    CHLORINE_UNTIL(SUPPLIES, RuleUnit.MG_PER_LITRE, "500", 100, 5_000, FOUND, "disinfection"),
    CHLORINE_WASTE(SUPPLIES, RuleUnit.MG_PER_LITRE, "1000", 500, 10_000, FOUND, "disinfection"),
    CHLORINE_TIME(SUPPLIES, RuleUnit.MINUTES, "30", 5, 240, FOUND, "disinfection"),
    LIFT_BUTTONS_EVERY(SUPPLIES, RuleUnit.HOURS, "2", 1, 24, FOUND, "disinfection"),

    BULLETIN_EVERY(INSPECTION, RuleUnit.DAYS, "3", 1, 30, REPORTED, "reports"),
    FIX_SOON(INSPECTION, RuleUnit.HOURS, "24", 1, 168, LOCAL, "towns"),
    FIX_LATER(INSPECTION, RuleUnit.HOURS, "72", 1, 336, LOCAL, "towns"),

    RETENTION(KEEPING, RuleUnit.DAYS, "30", 1, 365, CHOSEN, "privacy"),
    LOG_KEPT(KEEPING, RuleUnit.MONTHS, "6", 6, 120, FOUND, "privacy");

    private final RuleGroup group;
    private final RuleUnit unit;
    private final String shipped;
    private final double least;
    private final double most;
    private final Basis basis;
    private final String source;

    RuleKey(RuleGroup group, RuleUnit unit, String shipped, Basis basis, String source) {
        this(group, unit, shipped, 0, 0, basis, source);
    }

    RuleKey(RuleGroup group, RuleUnit unit, String shipped, double least, double most, Basis basis, String source) {
        this.group = group;
        this.unit = unit;
        this.shipped = shipped;
        this.least = least;
        this.most = most;
        this.basis = basis;
        this.source = source;
    }

    public RuleGroup group() {
        return group;
    }

    public RuleUnit unit() {
        return unit;
    }

    /** The value that holds where nobody said another. */
    public String shipped() {
        return shipped;
    }

    /** The smallest value that makes sense; of each number in a list. */
    public double least() {
        return least;
    }

    /** The largest value that makes sense; of each number in a list. */
    public double most() {
        return most;
    }

    public Basis basis() {
        return basis;
    }

    /** Where the shipped value comes from; {@code incidents.source.<it>} is its title. */
    public String source() {
        return source;
    }
}
