package org.shouwang.roster;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.shouwang.accounts.AccountId;
import org.springframework.stereotype.Component;

/** The first kind of work that counts: seats that somebody holds or held, unless nobody came. */
@Component
class SeatsAsWork implements CountsAsWork {

    private final People people;
    private final Lookups lookups;

    SeatsAsWork(People people, Lookups lookups) {
        this.people = people;
        this.lookups = lookups;
    }

    @Override
    public List<Work> workOf(AccountId account, Instant from, Instant until) {
        return people.ofAccount(account).map(person -> lookups.held(Set.of(person.id()), from, until).getOrDefault(person.id(), List.of()))
                .orElse(List.of());
    }
}
