package org.shouwang.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shouwang.accounts.AccountId;
import org.shouwang.roster.limits.Work;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody's work, from wherever it is known: one question to each kind of work, however many people are meant. */
@Component
class AllWork {

    private final ObjectProvider<CountsAsWork> kinds;

    /** Asked for lazily: what counts as work may itself need the roster. */
    AllWork(ObjectProvider<CountsAsWork> kinds) {
        this.kinds = kinds;
    }

    Map<AccountId, List<Work>> of(Collection<AccountId> accounts, Instant from, Instant until) {
        return asked(kinds.stream(), accounts, from, until);
    }

    /** Without the roster's seats, for where these are known. */
    Map<AccountId, List<Work>> besidesSeats(Collection<AccountId> accounts, Instant from, Instant until) {
        return asked(kinds.stream().filter(kind -> !(kind instanceof SeatsAsWork)), accounts, from, until);
    }

    private static Map<AccountId, List<Work>> asked(Stream<CountsAsWork> kinds, Collection<AccountId> accounts, Instant from, Instant until) {
        var all = new HashMap<AccountId, List<Work>>();
        if (!accounts.isEmpty()) {
            kinds.forEach(kind -> kind.workOf(accounts, from, until)
                    .forEach((account, work) -> all.computeIfAbsent(account, id -> new ArrayList<>()).addAll(work)));
        }
        return all;
    }
}
