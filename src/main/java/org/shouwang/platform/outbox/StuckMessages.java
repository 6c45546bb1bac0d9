package org.shouwang.platform.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stuck messages in words, for the page of operations. */
@Component
public class StuckMessages {

    /** @param what the message is, as its channel calls it */
    public record Line(Outbox.Standing standing, Problem.Text what) {
    }

    private final Outbox outbox;
    private final ObjectProvider<Channel> channels;

    StuckMessages(Outbox outbox, ObjectProvider<Channel> channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    /** Those of the current area; one statement, and what each channel needs for all of its messages. */
    public List<Line> lines() {
        var stuck = outbox.stuck();
        var words = new HashMap<UUID, Problem.Text>();
        var byChannel = stuck.stream().map(Outbox.Standing::message).collect(Collectors.groupingBy(OutboxMessage::channel));
        channels.stream().filter(channel -> byChannel.containsKey(channel.name()))
                .forEach(channel -> words.putAll(channel.describe(byChannel.get(channel.name()))));
        return stuck.stream().map(one -> new Line(one, words.getOrDefault(one.message().id(), Problem.Text.of("platform.outbox.unknown")))).toList();
    }
}
