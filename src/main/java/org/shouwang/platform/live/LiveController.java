package org.shouwang.platform.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The stream of news of an area to an open page. It ends after some minutes and the browser opens it again by itself, so
 * that somebody who was signed out or lost a role does not listen on.
 */
@Controller
class LiveController {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** An event without data is never delivered. */
    private static final String SOMETHING = "1";

    private final LiveStreams streams;
    private final Clock clock;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    LiveController(LiveStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping(path = "/a/{area}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.BE_HERE)
    SseEmitter live(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard, HttpServletResponse response) {
        // Proxies must not save up what should be seen at once.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        var emitter = new SseEmitter(0L);
        open.add(emitter);
        var stream = streams.open(Current.actor(), Current.area(), lastHeard);
        var writer = Thread.ofVirtual().name("live-stream").unstarted(() -> write(stream, emitter, lastHeard));
        emitter.onCompletion(writer::interrupt);
        emitter.onError(e -> writer.interrupt());
        writer.start();
        return emitter;
    }

    private void write(LiveStream stream, SseEmitter emitter, @Nullable String lastHeard) {
        var end = clock.instant().plus(LONGEST);
        try {
            if (lastHeard == null) {
                emitter.send(SseEmitter.event().id(streams.lastId()).name("hello").data(SOMETHING));
            }
            while (clock.instant().isBefore(end)) {
                var event = stream.next(BEAT);
                emitter.send(event == null ? SseEmitter.event().name("heartbeat").data(SOMETHING)
                        : SseEmitter.event().id(event.id()).name(event.name()).data(SOMETHING));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException | InterruptedException e) {
            // The reader has gone; the container has noticed or is told now.
            emitter.complete();
        } finally {
            streams.close(stream);
            open.remove(emitter);
        }
    }

    /** Open streams would hold up an orderly stop for half a minute. */
    @EventListener(ContextClosedEvent.class)
    void complete() {
        open.forEach(SseEmitter::complete);
    }
}
