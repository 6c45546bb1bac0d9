package org.shouwang.platform;

import java.util.function.Supplier;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the few statements that a rush consists of. PostgreSQL plans each of them once for a connection and not
 * anew for the values of every request, which took longer than running it; so they are for statements whose best plan does
 * not depend on their values. Begun again where two of them held what the other one wanted: what they write may be sent again.
 */
@Component
public class Rush {

    private static final int TRIES = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rush(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    jdbc.sql("SET LOCAL plan_cache_mode = 'force_generic_plan'").update();
                    return work.get();
                });
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
