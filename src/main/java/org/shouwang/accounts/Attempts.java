package org.shouwang.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often somebody has tried: per phone against guessing one person's secret, per address against trying many people. */
@Component
class Attempts {

    /** So many tries of one kind in one stretch of time. */
    enum Limit {
        SIGN_IN_BY_PHONE(5, Duration.ofMinutes(15)),
        /** A community's office shares one address. */
        SIGN_IN_BY_ADDRESS(50, Duration.ofMinutes(15)),
        CODE_BY_PHONE(3, Duration.ofMinutes(15)),
        CODE_BY_ADDRESS(30, Duration.ofMinutes(15)),
        LINK_BY_ADDRESS(50, Duration.ofMinutes(15)),
        /** A sign-up desk with one tablet, or a whole building behind one address. */
        JOIN_BY_ADDRESS(120, Duration.ofMinutes(15)),
        JOIN_BY_PHONE(5, Duration.ofMinutes(60));

        private final int most;
        private final Duration within;

        Limit(int most, Duration within) {
            this.most = most;
            this.within = within;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, and keeps the count whatever becomes of it.
     *
     * @return when to come again, if there were too many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Instant> count(Limit limit, String who) {
        var now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO accounts.attempt AS a (what, count, until) VALUES (:what, 1, :until)
                        ON CONFLICT (what) DO UPDATE SET
                            count = CASE WHEN a.until <= :now THEN 1 ELSE a.count + 1 END,
                            until = CASE WHEN a.until <= :now THEN excluded.until ELSE a.until END
                        RETURNING count, until""")
                .param("what", name(limit, who)).param("now", Moments.param(now))
                .param("until", Moments.param(now.plus(limit.within)))
                .query((row, n) -> tooMany(limit, row)).single();
    }

    private static Optional<Instant> tooMany(Limit limit, ResultSet row) throws SQLException {
        return row.getInt("count") > limit.most ? Optional.of(Moments.read(row, "until")) : Optional.empty();
    }

    /** The try was a good one: what came before it no longer counts. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String who) {
        jdbc.sql("DELETE FROM accounts.attempt WHERE what = :what").param("what", name(limit, who)).update();
    }

    /** A good try from an address that others share: only this one no longer counts. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takeBack(Limit limit, String who) {
        jdbc.sql("UPDATE accounts.attempt SET count = count - 1 WHERE what = :what AND count > 0")
                .param("what", name(limit, who)).update();
    }

    /** Removes what no longer counts. */
    @Transactional
    public int sweep() {
        return jdbc.sql("DELETE FROM accounts.attempt WHERE until <= :now")
                .param("now", Moments.param(clock.instant())).update();
    }

    private static String name(Limit limit, String who) {
        return limit.name() + ':' + who;
    }
}
