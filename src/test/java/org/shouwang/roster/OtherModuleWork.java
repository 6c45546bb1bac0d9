package org.shouwang.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.shouwang.accounts.AccountId;
import org.shouwang.roster.limits.Work;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A module above the roster that counts as work: delivery runs, as it were. A bean is all it takes. */
@TestConfiguration(proxyBeanMethods = false)
class OtherModuleWork {

    static final class Runs implements CountsAsWork {

        private final Map<AccountId, List<Work>> runs = new ConcurrentHashMap<>();
        private final AtomicInteger asked = new AtomicInteger();

        void of(AccountId who, Work... some) {
            runs.put(who, List.of(some));
        }

        int asked() {
            return asked.getAndSet(0);
        }

        @Override
        public Map<AccountId, List<Work>> workOf(Collection<AccountId> accounts, Instant from, Instant until) {
            asked.incrementAndGet();
            var found = new HashMap<>(runs);
            found.keySet().retainAll(accounts);
            found.replaceAll((who, work) -> work.stream().filter(one -> one.overlaps(from, until)).toList());
            return found;
        }
    }

    @Bean
    Runs runs() {
        return new Runs();
    }
}
