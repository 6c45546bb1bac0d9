package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.words.Fold;
import org.shouwang.roster.limits.Risk;
import org.shouwang.roster.limits.Work;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's fatigue at a glance, and who could stand in for whom; as many statements for two thousand people as for two. */
@Component
public class RestBoard {

    private static final Duration SOON = Duration.ofHours(24);
    private static final int STAND_INS = 3;
    /** How many of the freshest are tried for a seat before nobody is named. */
    private static final int TRIED = 20;

    /** Which people are meant. */
    public enum Which { ALL, MUST_REST, NEAR, RESTED, IN_CHARGE, EXCEPTIONS }

    /** A seat that somebody holds and will soon have to come to. */
    public record Ahead(ShiftId shift, String postName, Instant from, Instant until) {
    }

    /**
     * @param leads names of the posts that this person leads
     * @param next the next seat in the coming 24 hours; null where there is none
     * @param standIns who could take it, the freshest first; none for who is rested
     */
    public record Row(Fatigue fatigue, List<String> leads, List<LimitException> exceptions, @Nullable Ahead next, List<Fatigue> standIns) {
    }

    /** @param counts of everybody by state, whatever is looked for */
    public record Board(List<Row> rows, int found, Map<Fatigue.State, Long> counts) {
    }

    private record Next(Ahead ahead, Set<Skill> needed, Work work) {
    }

    private final JdbcClient jdbc;
    private final Staff staff;
    private final People people;
    private final Lookups lookups;
    private final Limits limits;
    private final LimitExceptions exceptions;
    private final AreaDay day;

    RestBoard(JdbcClient jdbc, Staff staff, People people, Lookups lookups, Limits limits, LimitExceptions exceptions, AreaDay day) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.people = people;
        this.lookups = lookups;
        this.limits = limits;
        this.exceptions = exceptions;
        this.day = day;
    }

    /**
     * The most tired first; among all, only those who worked in the last week.
     *
     * @param name a part of the name; empty for everybody
     * @param skip how many to leave out at the beginning
     */
    @Transactional(readOnly = true)
    public Board of(Which which, String name, int skip, int most) {
        var serving = people.serving();
        var all = staff.of(serving);
        var allowed = exceptions.standing().stream().collect(Collectors.groupingBy(LimitException::person));
        var leads = leads();
        var found = all.stream().filter(one -> meant(which, one, allowed.keySet(), leads.keySet()))
                .filter(one -> name.isBlank() || Fold.line(one.personName()).contains(Fold.line(name)))
                .sorted(Comparator.comparing(Fatigue::state).thenComparing(Fatigue::lastDay, Comparator.reverseOrder())
                        .thenComparing(Fatigue::lastWeek, Comparator.reverseOrder()).thenComparing(one -> one.person().toString())).toList();
        var page = found.stream().skip(skip).limit(most).toList();
        var next = next(page.stream().map(Fatigue::person).toList());
        var standIns = standIns(page, next, serving, all);
        var rows = page.stream().map(one -> new Row(one, leads.getOrDefault(one.person(), List.of()), allowed.getOrDefault(one.person(), List.of()),
                next.containsKey(one.person()) ? next.get(one.person()).ahead() : null, standIns.getOrDefault(one.person(), List.of()))).toList();
        return new Board(rows, found.size(), all.stream().collect(Collectors.groupingBy(Fatigue::state, Collectors.counting())));
    }

    private static boolean meant(Which which, Fatigue one, Collection<VolunteerId> allowed, Collection<VolunteerId> leads) {
        return switch (which) {
            case ALL -> one.lastWeek().isPositive() || allowed.contains(one.person());
            case MUST_REST -> one.state() == Fatigue.State.MUST_REST;
            case NEAR -> one.state() == Fatigue.State.NEAR;
            case RESTED -> one.state() == Fatigue.State.RESTED;
            case IN_CHARGE -> leads.contains(one.person());
            case EXCEPTIONS -> allowed.contains(one.person());
        };
    }

    private Map<VolunteerId, List<String>> leads() {
        var leads = new HashMap<VolunteerId, List<String>>();
        jdbc.sql("SELECT lead_id, name FROM roster.post WHERE area_id = :area AND lead_id IS NOT NULL AND closed_at IS NULL ORDER BY sort_key, id")
                .param("area", Current.area().value()).query(row -> {
                    leads.computeIfAbsent(new VolunteerId(Columns.uuid(row, "lead_id")), id -> new ArrayList<>()).add(row.getString("name"));
                });
        return leads;
    }

    private Map<VolunteerId, Next> next(List<VolunteerId> some) {
        var next = new HashMap<VolunteerId, Next>();
        var now = day.now();
        jdbc.sql("""
                        SELECT DISTINCT ON (t.holder_id) t.holder_id, t.shift_id, p.name, p.skills, t.risk, t.outdoors, t.starts_at, t.ends_at
                        FROM roster.seat t
                        JOIN roster.shift s ON s.area_id = t.area_id AND s.id = t.shift_id
                        JOIN roster.post p ON p.area_id = t.area_id AND p.id = s.post_id
                        WHERE t.area_id = :area AND t.holder_id = ANY (CAST(:people AS uuid[])) AND t.absent IS NULL
                          AND t.starts_at > :now AND t.starts_at < :soon
                        ORDER BY t.holder_id, t.starts_at""")
                .param("area", Current.area().value()).param("people", some.stream().map(VolunteerId::toString).toArray(String[]::new))
                .param("now", Columns.at(now)).param("soon", Columns.at(now.plus(SOON))).query(row -> {
                    var from = Columns.instant(row, "starts_at");
                    var until = Columns.instant(row, "ends_at");
                    next.put(new VolunteerId(Columns.uuid(row, "holder_id")), new Next(
                            new Ahead(new ShiftId(Columns.uuid(row, "shift_id")), row.getString("name"), from, until), Posts.skills(row, "skills"),
                            new Work(from, until, Columns.wordThere(row, "risk", Risk.class), row.getBoolean("outdoors"))));
                });
        return next;
    }

    /** People with the same skills, rested, with the least hours, whom no rule keeps from the seat. */
    private Map<VolunteerId, List<Fatigue>> standIns(List<Fatigue> page, Map<VolunteerId, Next> next, List<Person> serving, List<Fatigue> all) {
        var now = day.now();
        var persons = serving.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var fresh = all.stream().filter(one -> one.state() == Fatigue.State.RESTED).sorted(Fatigue.FRESHEST_FIRST).toList();
        var tried = new LinkedHashMap<VolunteerId, List<Fatigue>>();
        page.stream().filter(one -> one.state() != Fatigue.State.RESTED && next.containsKey(one.person())).forEach(one ->
                tried.put(one.person(), fresh.stream().filter(other -> persons.get(other.person()).skills().containsAll(next.get(one.person()).needed()))
                        .limit(TRIED).toList()));
        var able = tried.values().stream().flatMap(List::stream).map(Fatigue::person).distinct().map(persons::get).toList();
        var held = lookups.held(able.stream().map(Person::id).toList(), now.minus(Sought.AROUND), now.plus(SOON).plus(Sought.AROUND));
        var bounds = limits.around(able, now, now.plus(SOON));
        var standIns = new HashMap<VolunteerId, List<Fatigue>>();
        tried.forEach((tired, some) -> standIns.put(tired, some.stream().filter(one -> bounds.refuse(next.get(tired).work(), next.get(tired).needed(),
                persons.get(one.person()), held.getOrDefault(one.person(), List.of())).isEmpty()).limit(STAND_INS).toList()));
        return standIns;
    }
}
