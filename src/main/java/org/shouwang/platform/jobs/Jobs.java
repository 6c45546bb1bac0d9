package org.shouwang.platform.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Runs the jobs of all modules: each in a thread of its own, held in the database so that no two nodes do the same. */
@Component
public class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final Duration LAST_PIECE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;
    private static final int TROUBLE_LENGTH = 200;

    private final JobBook book;
    private final List<Job> jobs;
    private final String node = ProcessHandle.current().pid() + "-" + Ids.next().toString().substring(30);
    private volatile boolean running;
    private volatile List<Thread> threads = List.of();

    Jobs(JobBook book, ObjectProvider<Job> jobs) {
        this.book = book;
        this.jobs = jobs.stream().sorted(Comparator.comparing(Job::name)).toList();
    }

    /** How all jobs stand, those of modules that are no longer there left out. */
    public List<JobState> states() {
        var names = jobs.stream().map(Job::name).toList();
        return book.all().stream().filter(state -> names.contains(state.name())).toList();
    }

    /**
     * Lets a job run now instead of when it is due.
     *
     * @throws Problem not found when there is no such job
     */
    public void hasten(String name) {
        if (jobs.stream().noneMatch(job -> job.name().equals(name)) || !book.hasten(name)) {
            throw Problem.notFound("platform.problem.not-found");
        }
        threads.forEach(LockSupport::unpark);
    }

    /** Runs now, one after another, what is due; what another thread is at is waited for. */
    public void runDue() {
        for (var job : jobs) {
            while (runIfDue(job) || book.heldAndDue(job.name())) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        threads = jobs.stream().map(job -> Thread.ofVirtual().name("job-" + job.name()).start(() -> keepRunning(job))).toList();
    }

    private void keepRunning(Job job) {
        var known = false;
        while (running) {
            var again = false;
            try {
                if (!known) {
                    book.know(job.name());
                    known = true;
                }
                again = runIfDue(job);
            } catch (DataAccessException e) {
                LOG.warn("Job {} cannot reach the database: {}", job.name(), e.getMessage());
            }
            if (!again) {
                LockSupport.parkNanos(this, LOOK.toNanos());
            }
        }
    }

    /** Runs the job if it is due and free; true when it said that there is more to do. */
    boolean runIfDue(Job job) {
        var longestWait = job.every().compareTo(LONGEST_PAUSE) > 0 ? job.every() : LONGEST_PAUSE;
        if (!book.take(job.name(), node, HOLD, longestWait)) {
            return false;
        }
        var atWork = new AtomicBoolean(true);
        var holding = Thread.ofVirtual().name("job-hold-" + job.name()).start(() -> keepHolding(job, atWork));
        try {
            var result = Current.as(Actor.system("job " + job.name()), null, job::run);
            book.ended(job.name(), node, result, job.every());
            return result.more();
        } catch (Exception e) {
            if (running) {
                LOG.error("Job {} failed", job.name(), e);
            }
            book.failed(job.name(), node, trouble(e), pause(job));
            return false;
        } finally {
            atWork.set(false);
            LockSupport.unpark(holding);
        }
    }

    private void keepHolding(Job job, AtomicBoolean atWork) {
        LockSupport.parkNanos(this, HOLD.dividedBy(4).toNanos());
        while (atWork.get() && hold(job)) {
            LockSupport.parkNanos(this, HOLD.dividedBy(4).toNanos());
        }
    }

    private boolean hold(Job job) {
        try {
            return book.hold(job.name(), node, HOLD);
        } catch (DataAccessException e) {
            LOG.warn("Job {} could not say that it is still at work", job.name());
            return true;
        }
    }

    /** Twice as long after each failure, from a tenth of its rhythm up to an hour. */
    private Duration pause(Job job) {
        var pause = job.every().dividedBy(10).plusSeconds(1).multipliedBy(1L << Math.min(DOUBLINGS, book.failures(job.name())));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** No message: it may name a person. */
    private static String trouble(@Nullable Throwable thrown) {
        var name = thrown == null ? "" : thrown.getClass().getSimpleName();
        return name.substring(0, Math.min(TROUBLE_LENGTH, name.length()));
    }

    /** Lets each job end its piece: an interrupt would break the connection that it is using. */
    @Override
    public void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        var end = System.nanoTime() + LAST_PIECE.toNanos();
        for (var thread : threads) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
