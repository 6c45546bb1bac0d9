package org.shouwang.platform.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;

/**
 * One open page and the news that wait for it. A page that reads too slowly is told to ask for everything instead of
 * getting each piece: news wait in a bounded queue.
 */
final class LiveStream {

    /** What is sent over the line: its id, its name. */
    record Event(String id, String name) {

        static final String REFRESH = "refresh";
    }

    private static final int WAITING = 256;

    private final Actor viewer;
    private final AreaId area;
    private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(WAITING);

    LiveStream(Actor viewer, AreaId area) {
        this.viewer = viewer;
        this.area = area;
    }

    void offer(News.Bulletin bulletin) {
        for (var news : bulletin.news()) {
            if (news.area().equals(area) && (news.permission() == null || viewer.may(news.permission(), area))) {
                offer(new Event(bulletin.id(), news.topic()));
            }
        }
    }

    void refresh(String id) {
        offer(new Event(id, Event.REFRESH));
    }

    private void offer(Event event) {
        if (!waiting.offer(event)) {
            waiting.clear();
            waiting.add(new Event(event.id(), Event.REFRESH));
        }
    }

    /** The next piece of news; null when there was none for so long. */
    @Nullable Event next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
