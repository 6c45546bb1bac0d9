package org.shouwang.platform.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs: lock and record at once. Every change names the state that it leaves. */
@Component
class JobBook {

    /** By how much the clocks of two nodes may differ. */
    private static final Duration A_CORRECTION = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void know(String job) {
        jdbc.sql("INSERT INTO platform.job (name, due) VALUES (:job, :now) ON CONFLICT (name) DO NOTHING")
                .param("job", job).param("now", now()).update();
    }

    /**
     * Takes a job that is due and that nobody holds; false when there is nothing to take. Times further ahead than they
     * can have been written come from a clock that was set back since, and hold nobody up.
     */
    boolean take(String job, String node, Duration hold, Duration longestWait) {
        return jdbc.sql("""
                        UPDATE platform.job SET held_by = :node, held_until = :until, started = :now
                        WHERE name = :job AND (due <= :now OR due > :farthest)
                          AND (held_by IS NULL OR held_until < :now OR held_until > :longestHeld)""")
                .param("job", job).param("node", node).param("now", now()).param("until", at(clock.instant().plus(hold)))
                .param("farthest", at(clock.instant().plus(longestWait).plus(A_CORRECTION)))
                .param("longestHeld", at(clock.instant().plus(hold).plus(A_CORRECTION)))
                .update() == 1;
    }

    /** Whether somebody is at a job that is due. */
    boolean heldAndDue(String job) {
        return jdbc.sql("SELECT count(*) FROM platform.job WHERE name = :job AND due <= :now AND held_until >= :now")
                .param("job", job).param("now", now()).query(Integer.class).single() > 0;
    }

    /** Says that the node is still at it; false when it has lost the job to another. */
    boolean hold(String job, String node, Duration hold) {
        return jdbc.sql("UPDATE platform.job SET held_until = :until WHERE name = :job AND held_by = :node")
                .param("job", job).param("node", node).param("until", at(clock.instant().plus(hold))).update() == 1;
    }

    void ended(String job, String node, Job.Result result, Duration every) {
        jdbc.sql("""
                        UPDATE platform.job SET held_by = NULL, held_until = NULL, ended = :now, due = :due, outcome = :outcome,
                            handled = handled + :handled, failures = 0, trouble = NULL
                        WHERE name = :job AND held_by = :node""")
                .param("job", job).param("node", node).param("now", now())
                .param("due", result.more() ? now() : at(clock.instant().plus(every)))
                .param("outcome", result.more() ? "MORE" : "DONE").param("handled", result.handled()).update();
    }

    void failed(String job, String node, String trouble, Duration pause) {
        jdbc.sql("""
                        UPDATE platform.job SET held_by = NULL, held_until = NULL, ended = :now, due = :due, outcome = 'FAILED',
                            failures = failures + 1, trouble = :trouble
                        WHERE name = :job AND held_by = :node""")
                .param("job", job).param("node", node).param("now", now()).param("due", at(clock.instant().plus(pause)))
                .param("trouble", trouble).update();
    }

    int failures(String job) {
        return jdbc.sql("SELECT failures FROM platform.job WHERE name = :job").param("job", job).query(Integer.class).single();
    }

    /** Makes the job due now; false when there is no such job. */
    boolean hasten(String job) {
        return jdbc.sql("UPDATE platform.job SET due = :now WHERE name = :job").param("job", job).param("now", now()).update() == 1;
    }

    List<JobState> all() {
        return jdbc.sql("""
                        SELECT name, due, CASE WHEN held_until >= :now THEN held_by END AS held_by, started, ended, outcome, handled,
                            failures, trouble
                        FROM platform.job ORDER BY name""")
                .param("now", now())
                .query((row, n) -> new JobState(row.getString("name"), row.getTimestamp("due").toInstant(), row.getString("held_by"),
                        instant(row.getTimestamp("started")), instant(row.getTimestamp("ended")),
                        JobState.Outcome.valueOf(row.getString("outcome")), row.getLong("handled"), row.getInt("failures"),
                        row.getString("trouble"))).list();
    }

    private Timestamp now() {
        return at(clock.instant());
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
