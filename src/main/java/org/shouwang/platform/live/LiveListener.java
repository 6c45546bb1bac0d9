package org.shouwang.platform.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.shouwang.platform.live.News.Bulletin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one connection of this node on which the database tells what changed; it comes back by itself. */
@Component
class LiveListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
    private static final Duration ASK = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final LiveStreams streams;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    LiveListener(JdbcConnectionDetails database, LiveStreams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void start() {
        var listening = Thread.ofVirtual().name("live-listener").unstarted(this::listen);
        thread = listening;
        listening.start();
    }

    private void listen() {
        var pause = FIRST_PAUSE;
        var before = false;
        while (isRunning()) {
            try (var fresh = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                connection = fresh;
                try (var statement = fresh.createStatement()) {
                    statement.execute("LISTEN " + LiveUpdates.CHANNEL);
                }
                if (before) {
                    streams.refreshAll();
                }
                before = true;
                pause = FIRST_PAUSE;
                hear(fresh);
            } catch (SQLException e) {
                if (isRunning()) {
                    LOG.warn("No news from the database, trying again in {} ms: {}", pause.toMillis(), e.getMessage());
                    pause = rest(pause);
                }
            } finally {
                connection = null;
            }
        }
    }

    private void hear(Connection fresh) throws SQLException {
        var postgres = fresh.unwrap(PGConnection.class);
        while (isRunning()) {
            var notifications = postgres.getNotifications(Math.toIntExact(ASK.toMillis()));
            if (notifications == null || notifications.length == 0) {
                // A connection can be dead without saying so.
                try (var statement = fresh.createStatement()) {
                    statement.execute("SELECT 1");
                }
                continue;
            }
            for (var notification : notifications) {
                tell(notification.getParameter());
            }
        }
    }

    private void tell(String text) {
        try {
            streams.publish(Bulletin.read(text));
        } catch (RuntimeException e) {
            // Another version's bulletin, or a stranger's: it may have meant anything.
            LOG.warn("A bulletin could not be read", e);
            streams.refreshAll();
        }
    }

    private static Duration rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    boolean isConnected() {
        return connection != null;
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        try {
            var open = connection;
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            LOG.debug("closing the listening connection", e);
        }
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
