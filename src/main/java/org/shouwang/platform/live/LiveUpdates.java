package org.shouwang.platform.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a module says that something changed. Open pages hear of it after the commit: all that is said within a tenth of
 * a second goes out as one notification, however many rows were written.
 */
@Component
public class LiveUpdates {

    static final String CHANNEL = "shouwang_live";
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    private final JdbcClient jdbc;
    private final Set<News> gathered = new LinkedHashSet<>();
    private final AtomicBoolean leaving = new AtomicBoolean();

    LiveUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something changed in the current area. Pages listen with {@code hx-trigger="sse:<topic>"}.
     *
     * @param topic lower-case letters, digits, dots, hyphens and colons, e.g. {@code registry.building:0193…}
     */
    public void changed(String topic) {
        changed(Current.area(), topic, null);
    }

    /** Something changed in this area. */
    public void changed(AreaId area, String topic) {
        changed(area, topic, null);
    }

    /** Something changed that concerns only viewers with this permission. */
    public void changed(AreaId area, String topic, @Nullable Permission permission) {
        var news = new News(area, topic, permission);
        if (TransactionSynchronizationManager.isSynchronizationActive() && TransactionSynchronizationManager.isActualTransactionActive()) {
            ofThisTransaction().add(news);
        } else {
            gather(Set.of(news));
        }
    }

    private Set<News> ofThisTransaction() {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof AtCommit atCommit) {
                return atCommit.news();
            }
        }
        var atCommit = new AtCommit(new LinkedHashSet<>(), this);
        TransactionSynchronizationManager.registerSynchronization(atCommit);
        return atCommit.news();
    }

    private record AtCommit(Set<News> news, LiveUpdates updates) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            updates.gather(news);
        }
    }

    private void gather(Set<News> news) {
        synchronized (gathered) {
            gathered.addAll(news);
        }
        if (leaving.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-updates").start(this::send);
        }
    }

    private void send() {
        try {
            Thread.sleep(GATHER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leaving.set(false);
        Set<News> now;
        synchronized (gathered) {
            now = new LinkedHashSet<>(gathered);
            gathered.clear();
        }
        try {
            for (var news : News.Bulletin.fitting(now)) {
                var bulletin = new News.Bulletin(Ids.next().toString(), news);
                jdbc.sql("SELECT pg_notify(:channel, :text)").param("channel", CHANNEL).param("text", bulletin.text())
                        .query((row, n) -> true).single();
            }
        } catch (DataAccessException e) {
            // Nothing is lost: whoever listens has lost the database too and asks for everything when it is back.
            LOG.warn("News of {} changes could not be sent: {}", now.size(), e.getMessage());
        }
    }
}
