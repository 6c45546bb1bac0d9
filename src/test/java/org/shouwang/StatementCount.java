package org.shouwang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what is asked of the database while something is done in this thread, so that a test can say that a page with a
 * thousand rows costs as many statements as one with three. Entering the area is not counted.
 */
@TestConfiguration
public class StatementCount {

    private static final Set<String> RUNS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");
    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();

    /** The statements that this takes, in their order. */
    public static List<String> of(Runnable act) {
        var seen = new ArrayList<String>();
        SEEN.set(seen);
        try {
            act.run();
        } finally {
            SEEN.remove();
        }
        return List.copyOf(seen);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T watched(Class<T> type, T real, String prepared) {
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (RUNS.contains(method.getName())) {
                note(args != null && args.length > 0 && args[0] instanceof String sql ? sql : prepared);
            }
            try {
                var result = method.invoke(real, args);
                return switch (result) {
                    case PreparedStatement statement when args != null && args[0] instanceof String sql ->
                        watched(PreparedStatement.class, statement, sql);
                    case Statement statement when real instanceof Connection -> watched(Statement.class, statement, "");
                    case null, default -> result;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static void note(String sql) {
        var seen = SEEN.get();
        if (seen != null && !sql.startsWith("SET LOCAL ")) {
            seen.add(sql);
        }
    }
}
