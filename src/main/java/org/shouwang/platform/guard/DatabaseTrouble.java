package org.shouwang.platform.guard;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

import org.shouwang.platform.Problem;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What people are told when the database could not do what was asked through no fault of theirs. Everything was rolled
 * back, so that the advice is always: wait, then send the same once more.
 */
public final class DatabaseTrouble {

    private static final String NO_WRITING = "25006";
    private static final String DISK_FULL = "53100";
    private static final String STATEMENT_TOO_LONG = "57014";
    private static final String LOCK_TOO_LONG = "55P03";
    private static final String IDLE_TOO_LONG = "25P03";

    private DatabaseTrouble() {
    }

    /** Empty when the failure is something else, a bug for instance. */
    public static Optional<Problem> in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause() == each ? null : each.getCause()) {
            if (each instanceof SQLTransientConnectionException) {
                return Optional.of(away());
            }
            if (each instanceof SQLException known) {
                // The pool says of a connection that broke only that it is closed, without a state.
                var problem = known.getSQLState() == null ? Optional.of(away()) : of(known.getSQLState());
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return failure instanceof CannotCreateTransactionException || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof DataAccessResourceFailureException ? Optional.of(away()) : Optional.empty();
    }

    private static Optional<Problem> of(String state) {
        if (state.equals(NO_WRITING) || state.equals(DISK_FULL)) {
            return Optional.of(Problem.of(Problem.Kind.DISK_FULL, "platform.problem.507"));
        }
        if (state.equals(STATEMENT_TOO_LONG) || state.equals(LOCK_TOO_LONG) || state.startsWith("40")) {
            return Optional.of(Problem.of(Problem.Kind.UNAVAILABLE, "platform.problem.busy"));
        }
        boolean connectionLost = state.startsWith("08") || state.equals(IDLE_TOO_LONG);
        boolean serverStops = state.startsWith("57P");
        boolean outOfMeans = state.startsWith("53");
        boolean machineFails = state.startsWith("58");
        return connectionLost || serverStops || outOfMeans || machineFails ? Optional.of(away()) : Optional.empty();
    }

    private static Problem away() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "platform.problem.503");
    }
}
