package org.shouwang.roster;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.RulesInForce;
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
    private final AllWork work;
    private final RulesInForce rules;
    private final AreaDay day;

    Staff(JdbcClient jdbc, People people, Lookups lookups, Limits limits, AllWork work, RulesInForce rules, AreaDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.lookups = lookups;
        this.limits = limits;
        this.work = work;
        this.rules = rules;
        this.day = day;
    }

    /** Everybody who worked in the last week, the most tired first. */
    @Transactional(readOnly = true)
    public List<Fatigue> tired() {
        return everybody().stream().filter(one -> one.lastWeek().isPositive())
                .sorted(Comparator.comparing(Fatigue::state).thenComparing(Fatigue::lastDay, Comparator.reverseOrder())
                        .thenComparing(Fatigue::lastWeek, Comparator.reverseOrder()).thenComparing(one -> one.person().toString())).toList();
    }

    /** How tired whoever acts is; empty for somebody who has not reported for duty here. */
    @Transactional(readOnly = true)
    public Optional<Fatigue> me() {
        return people.ofAccount(new AccountId(Current.actor().id())).map(me -> of(List.of(me)).getFirst());
    }

    @Transactional(readOnly = true)
    public Optional<Fatigue> of(VolunteerId id) {
        return of(people.all(List.of(id)).values()).stream().findFirst();
    }

    /** Some people, the most tired first. */
    @Transactional(readOnly = true)
    public List<Fatigue> among(Collection<VolunteerId> some) {
        return of(people.all(some).values()).stream().sorted(Comparator.comparing(Fatigue::state).thenComparing(Fatigue::lastDay, Comparator.reverseOrder())
                .thenComparing(one -> one.person().toString())).toList();
    }

    /** Everybody who serves, whether or not there was any work. */
    List<Fatigue> everybody() {
        return of(people.serving());
    }

    List<Fatigue> of(Collection<Person> some) {
        var now = day.now();
        var done = work.of(some.stream().map(Person::account).toList(), now.minus(Fatigue.lookBack(rules.now())), now);
        return some.stream().map(one -> Fatigue.of(one, done.getOrDefault(one.account(), List.of()), rules.now(), rules.zone(), now)).toList();
    }

    /** Those who stand by for a shift, in their order. */
    @Transactional(readOnly = true)
    public List<Candidate> standingBy(ShiftId shift) {
        var places = new HashMap<VolunteerId, Integer>();
        jdbc.sql("SELECT person_id FROM roster.stand_by WHERE area_id = :area AND shift_id = :shift AND state = 'waiting' ORDER BY ticket")
                .param("area", area()).param("shift", shift.value()).query(row -> {
                    places.put(new VolunteerId(Columns.uuid(row, "person_id")), places.size() + 1);
                });
        return of(people.all(places.keySet()).values()).stream().map(one -> new Candidate(one, places.get(one.person())))
                .sorted(Comparator.comparing(Candidate::standsAt)).toList();
    }

    /**
     * Whom to phone for a shift: people who serve, have what the post needs and whom no rule keeps from it.
     *
     * @param most how many
     */
    @Transactional(readOnly = true)
    public List<Candidate> toPhone(ShiftId shift, int most) {
        var sought = lookups.of(shift, null, RequestId.next()).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        var able = people.serving().stream().filter(one -> one.skills().containsAll(sought.needed())).toList();
        var held = lookups.held(able.stream().map(Person::id).toList(), sought.from().minus(Sought.AROUND), sought.until().plus(Sought.AROUND));
        var bounds = limits.around(able, sought.from(), sought.until());
        return of(able.stream().filter(one -> bounds.refuse(sought, one, held.getOrDefault(one.id(), List.of())).isEmpty()).toList()).stream()
                .sorted(Fatigue.FRESHEST_FIRST).limit(most).map(one -> new Candidate(one, 0)).toList();
    }

    private static UUID area() {
        return Current.area().value();
    }
}
