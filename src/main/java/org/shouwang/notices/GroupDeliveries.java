package org.shouwang.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a notice fares on its way into the chat groups, and what to do where it is stuck. */
@Component
public class GroupDeliveries {

    /**
     * @param withdrawal whether it tells that the notice was taken back
     * @param arrived of so many parts
     * @param stuck the message that needs a person; null when none does
     */
    public record Delivery(String group, boolean withdrawal, int parts, int arrived, boolean givenUp, Outbox.@Nullable Standing stuck) {

        public boolean done() {
            return arrived == parts;
        }
    }

    private final GroupPost post;
    private final Outbox outbox;

    GroupDeliveries(GroupPost post, Outbox outbox) {
        this.post = post;
        this.outbox = outbox;
    }

    /** By group; two statements. What arrived a month ago is no longer counted part by part. */
    @Transactional(readOnly = true)
    public List<Delivery> of(NoticeId notice) {
        Current.demand(Permission.NOTICES_SEND);
        var deliveries = post.of(notice);
        if (deliveries.isEmpty()) {
            return List.of();
        }
        var parts = outbox.of(deliveries.stream().map(GroupPost.Delivery::id).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.message().series()));
        var all = new ArrayList<Delivery>();
        for (var delivery : deliveries) {
            var own = parts.getOrDefault(delivery.id(), List.of());
            all.add(new Delivery(delivery.robotName(), delivery.what() == GroupPost.What.WITHDRAWAL, own.size(),
                    Math.toIntExact(own.stream().filter(one -> one.state() == Outbox.State.DELIVERED).count()),
                    own.stream().anyMatch(one -> one.state() == Outbox.State.GIVEN_UP),
                    own.stream().filter(one -> one.state() == Outbox.State.STUCK).findFirst().orElse(null)));
        }
        return List.copyOf(all);
    }

    /** Tries a stuck message of this notice again. */
    @Transactional
    public void tryAgain(NoticeId notice, UUID message) {
        demandOf(notice, message);
        outbox.tryAgain(message);
    }

    /** Gives a stuck message of this notice up, with the parts after it. */
    @Transactional
    public void giveUp(NoticeId notice, UUID message) {
        demandOf(notice, message);
        outbox.giveUp(message);
    }

    private void demandOf(NoticeId notice, UUID message) {
        if (of(notice).stream().noneMatch(delivery -> delivery.stuck() != null && delivery.stuck().message().id().equals(message))) {
            throw NoticeRows.unknown();
        }
    }

    /** How many groups are stuck with something now, and a notice of them to look at; one statement more where there are any. */
    @Transactional(readOnly = true)
    public Stuck stuck() {
        int targets = Math.toIntExact(outbox.backlog().stream().filter(one -> one.channel().equals(RobotChannel.NAME) && one.stuck() > 0).count());
        if (targets == 0) {
            return new Stuck(0, null);
        }
        return new Stuck(targets, outbox.stuck().stream().filter(one -> one.message().channel().equals(RobotChannel.NAME)).findFirst()
                .flatMap(one -> post.find(one.message().series()).stream().findFirst()).map(GroupPost.Delivery::notice).orElse(null));
    }

    /** @param first the notice that has been stuck longest */
    public record Stuck(int groups, @Nullable NoticeId first) {
    }
}
