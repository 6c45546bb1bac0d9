package org.shouwang.roster.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouwang.incidents.RuleSet;

/** Work by the clock on the wall: {@code "2022-05-14 22:00", "2022-05-15 02:00"}. */
public final class Plans {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Where clocks are set, unlike in Shanghai today. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Plans() {
    }

    public static Work work(String from, String until) {
        return work(from, until, false, SHANGHAI);
    }

    public static Work suit(String from, String until) {
        return work(from, until, true, SHANGHAI);
    }

    public static Work work(String from, String until, boolean suit, ZoneId zone) {
        return new Work(at(from, zone), at(until, zone), suit);
    }

    public static Instant at(String time, ZoneId zone) {
        return LocalDateTime.parse(time.replace(' ', 'T')).atZone(zone).toInstant();
    }

    public static Plan plan(Work wanted, Work... others) {
        return plan(SHANGHAI, wanted, others);
    }

    public static Plan plan(ZoneId zone, Work wanted, Work... others) {
        return new Plan(wanted, List.of(others), Set.of(), Set.of(), Set.of(), RuleSet.shipped(), zone, Heat.UNKNOWN);
    }

    /** Of a week in which one day becomes hot. */
    public static Plan hot(String day, double high, Work wanted, Work... others) {
        return new Plan(wanted, List.of(others), Set.of(), Set.of(), Set.of(), RuleSet.shipped(), SHANGHAI, new Heat(Map.of(LocalDate.parse(day), high)));
    }

    public static Work outdoors(String from, String until) {
        return new Work(at(from, SHANGHAI), at(until, SHANGHAI), Risk.CLEAN, true);
    }

    public static Work contact(String from, String until) {
        return new Work(at(from, SHANGHAI), at(until, SHANGHAI), Risk.CONTACT, false);
    }
}
