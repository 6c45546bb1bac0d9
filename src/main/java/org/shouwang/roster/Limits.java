package org.shouwang.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.roster.limits.Plan;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
import org.shouwang.roster.limits.RulesInForce;
import org.shouwang.roster.limits.Work;
import org.shouwang.roster.limits.WorkRules;
import org.shouwang.volunteers.Skill;
import org.springframework.stereotype.Component;

/**
 * The one door to the limits: whether somebody may work at a time, counted over all work, be it the roster's seats or what other
 * modules count. Whoever gives a seat in whatever way asks here, under the person's lock. What somebody else has allowed to go
 * over, see {@link LimitExceptions}, is not refused.
 */
@Component
class Limits {

    private final RulesInForce rules;
    private final AllWork work;
    private final LimitExceptions exceptions;

    Limits(RulesInForce rules, AllWork work, LimitExceptions exceptions) {
        this.rules = rules;
        this.work = work;
        this.exceptions = exceptions;
    }

    /** @param held the roster's seats of this person around the shift; leave out what is given up in the same act */
    Optional<Refusal> refuse(Sought sought, Person person, List<Work> held) {
        return around(List.of(person), sought.from(), sought.until()).refuse(sought, person, held);
    }

    /** The same for many people at once, whom no more statements are needed for. */
    Around around(Collection<Person> people, Collection<@Nullable Sought> wanted) {
        var there = wanted.stream().filter(Objects::nonNull).toList();
        return there.isEmpty() ? new Around(List.of(), Map.of())
                : around(people, there.stream().map(Sought::from).min(Comparator.naturalOrder()).orElseThrow(),
                        there.stream().map(Sought::until).max(Comparator.naturalOrder()).orElseThrow());
    }

    Around around(Collection<Person> people, Instant from, Instant until) {
        return new Around(people, work.besidesSeats(people.stream().map(Person::account).toList(), from.minus(Sought.AROUND), until.plus(Sought.AROUND)));
    }

    /** What some people do besides their seats, around a time. */
    final class Around {

        private final Collection<Person> people;
        private final Map<AccountId, List<Work>> besides;
        private @Nullable List<LimitException> allowed;

        private Around(Collection<Person> people, Map<AccountId, List<Work>> besides) {
            this.people = List.copyOf(people);
            this.besides = besides;
        }

        Optional<Refusal> refuse(Sought sought, Person person, List<Work> held) {
            return refuse(sought.work(), sought.needed(), person, held);
        }

        Optional<Refusal> refuse(Work wanted, Set<Skill> needed, Person person, List<Work> held) {
            var others = new ArrayList<>(held);
            others.addAll(besides.getOrDefault(person.account(), List.of()));
            var plan = new Plan(wanted, others, needed, person.skills(), person.limits(), rules.now(), rules.zone(), rules.heat());
            return WorkRules.refusals(plan).filter(refusal -> !allowed(refusal.rule(), person, wanted)).findFirst();
        }

        /** Looked up once, for everybody, and only where some limit stands in the way. */
        private boolean allowed(RosterRule rule, Person person, Work wanted) {
            if (!rule.limit()) {
                return false;
            }
            if (allowed == null) {
                allowed = exceptions.standing(people.stream().map(Person::id).toList());
            }
            return allowed.stream().anyMatch(one -> one.covers(person.id(), rule, wanted));
        }
    }
}
