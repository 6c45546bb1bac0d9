package org.shouwang.registry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database believes of how many rows there are and what they hold; lists and walls are quick by it. */
@Component
class RowCount {

    private static final Logger LOG = LoggerFactory.getLogger(RowCount.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate within;

    RowCount(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * The last thing before many rows are committed, so that nobody sees them uncounted: a page would take half a minute then.
     * Whoever else is counting makes this wait. If it fails, what came in stays, and the database counts by itself a while later.
     */
    void takeAnew() {
        try {
            within.executeWithoutResult(status -> jdbc.sql("CALL registry.count_anew()").update());
        } catch (DataAccessException later) {
            LOG.warn("The rows that came in were not counted: {}", later.getMessage());
        }
    }
}
