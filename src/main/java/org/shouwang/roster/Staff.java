package org.shouwang.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is tired and who could be asked: least hours and longest rest first. */
@Component
public class Staff {

    private final JdbcClient jdbc;
    private final People people;
    private final Lookups lookups;
    private final Limits limits;
    private final RulesInForce rules;
    private final AreaDay day;

    Staff(JdbcClient jdbc, People people, Lookups lookups, Limits limits, RulesInForce rules, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.lookups = lookups;
        this.limits = limits;
        this.rules = rules;
        this.day = day;
    }

    /** Everybody who worked in the last week, the most tired first. */
    @Transactional(readOnly = true)
    public List<Fatigue> tired() {
        var now = day.now();
        var names = new HashMap<VolunteerId, String>();
        jdbc.sql("""
                        SELECT p.id, p.name FROM roster.person p WHERE p.area_id = :area AND p.serves
                          AND EXISTS (SELECT 1 FROM roster.seat t WHERE t.area_id = p.area_id AND t.holder_id = p.id AND t.starts_at < :now AND t.ends_at > :since)""")
                .param("area", area()).param("now", Columns.at(now)).param("since", Columns.at(now.minus(Fatigue.WEEK)))
                .query(row -> {
                    names.put(new VolunteerId(Columns.uuid(row, "id")), row.getString("name"));
                });
        var held = lookups.held(names.keySet(), now.minus(Fatigue.WEEK), now);
        return names.entrySet().stream().map(one -> Fatigue.of(one.getKey(), one.getValue(), held.getOrDefault(one.getKey(), List.of()), rules.now(), now))
                .sorted(Comparator.comparing(Fatigue::state).thenComparing(Fatigue::lastDay, Comparator.reverseOrder())
                        .thenComparing(Fatigue::lastWeek, Comparator.reverseOrder()).thenComparing(one -> one.person().toString())).toList();
    }

    /** Those who stand by for a shift, in their order. */
    @Transactional(readOnly = true)
    public List<Candidate> standingBy(ShiftId shift) {
        var places = new HashMap<VolunteerId, Integer>();
        jdbc.sql("SELECT person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = :shift AND state = 'waiting' ORDER BY ticket")
                .param("area", area()).param("shift", shift.value()).query(row -> {
                    places.put(new VolunteerId(Columns.uuid(row, "person_id")), places.size() + 1);
                });
        return candidates(places).stream().sorted(Comparator.comparing(Candidate::standsAt)).toList();
    }

    /**
     * Whom to phone for a shift: people who serve, have what the post needs and whom no rule keeps from it.
     *
     * @param most how many
     */
    @Transactional(readOnly = true)
    public List<Candidate> toPhone(ShiftId shift, int most) {
        var sought = lookups.of(shift, null, RequestId.next()).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        var places = new HashMap<VolunteerId, Integer>();
        jdbc.sql("SELECT id FROM roster.person WHERE area_id = :area AND serves AND skills @> string_to_array(:skills, ' ')").param("area", area())
                .param("skills", String.join(" ", sought.needed().stream().map(Columns::word).toList())).query(row -> {
                    places.put(new VolunteerId(Columns.uuid(row, "id")), 0);
                });
        var held = lookups.held(places.keySet(), sought.from().minus(Sought.AROUND), sought.until().plus(Sought.AROUND));
        var known = people.all(places.keySet());
        places.keySet().removeIf(id -> limits.refuse(sought, known.get(id), held.getOrDefault(id, List.of())).isPresent());
        return candidates(places).stream().sorted(Comparator.comparing((Candidate one) -> one.person().lastWeek())
                .thenComparing(one -> one.person().restedSince(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(one -> one.person().person().toString())).limit(most).toList();
    }

    private List<Candidate> candidates(Map<VolunteerId, Integer> places) {
        var now = day.now();
        var held = lookups.held(places.keySet(), now.minus(Fatigue.WEEK), now);
        var known = people.all(places.keySet());
        var all = new ArrayList<Candidate>();
        places.forEach((id, place) -> all.add(new Candidate(Fatigue.of(id, known.get(id).name(), held.getOrDefault(id, List.of()), rules.now(), now), place)));
        return all;
    }

    private static UUID area() {
        return Current.area().value();
    }
}
