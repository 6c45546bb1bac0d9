package org.shouwang.platform.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Ids;
import org.springframework.stereotype.Component;

/**
 * The open pages of this node, and the last bulletins, so that a page that was away for a moment gets what it missed. The
 * database delivers bulletins in one order to all nodes: what a page last heard from one, another can continue.
 */
@Component
class LiveStreams {

    private static final int REMEMBERED = 1_000;

    private final Deque<News.Bulletin> recent = new ArrayDeque<>();
    private final Set<LiveStream> open = new LinkedHashSet<>();
    private String lastId = Ids.next().toString();

    /** Opens a stream; what the viewer missed since the named bulletin waits in it already. */
    synchronized LiveStream open(Actor viewer, AreaId area, @Nullable String lastHeard) {
        var stream = new LiveStream(viewer, area);
        open.add(stream);
        if (lastHeard != null && !lastHeard.equals(lastId)) {
            if (recent.stream().anyMatch(bulletin -> bulletin.id().equals(lastHeard))) {
                recent.stream().dropWhile(bulletin -> !bulletin.id().equals(lastHeard)).skip(1).forEach(stream::offer);
            } else {
                stream.refresh(lastId);
            }
        }
        return stream;
    }

    synchronized void close(LiveStream stream) {
        open.remove(stream);
    }

    synchronized void publish(News.Bulletin bulletin) {
        recent.addLast(bulletin);
        if (recent.size() > REMEMBERED) {
            recent.removeFirst();
        }
        lastId = bulletin.id();
        open.forEach(stream -> stream.offer(bulletin));
    }

    /** News may have been missed: everybody asks for everything. */
    synchronized void refreshAll() {
        recent.clear();
        lastId = Ids.next().toString();
        open.forEach(stream -> stream.refresh(lastId));
    }

    /** What a page has heard up to now. */
    synchronized String lastId() {
        return lastId;
    }

    synchronized int size() {
        return open.size();
    }
}
