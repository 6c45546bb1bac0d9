package org.shouwang.platform.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.shouwang.platform.Current;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling PostgreSQL in which area it works, so that row-level security shows the rows of
 * that area only. A statement and not {@code set_config()}: a distributed database passes on only the former.
 */
@Component("transactionManager")
class AreaTransactions extends JdbcTransactionManager {

    AreaTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Current.areaIfAny().ifPresent(area -> {
            var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
            try (var statement = holder.getConnection().createStatement()) {
                statement.execute("SET LOCAL app.area = '" + area.value() + "'");
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("could not enter the area", e);
            }
        });
    }
}
