package org.shouwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.StatementCount;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.outbox.Outbox.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a clock and a channel of the test's own; the program's own deliveries do not know the channel. */
@WholeProgramTest
class OutboxModuleTests {

    @Autowired OutboxRows rows;
    @Autowired Outbox programs;
    @Autowired LiveUpdates live;
    @Autowired Areas areas;
    @Autowired PlatformTransactionManager transactions;
    final String channel = "test." + Ids.next();
    final UUID target = Ids.next();
    volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    AreaId area;
    Outbox outbox;
    Deliveries deliveries;
    Answering answers;

    /** Answers as it was told, in this order, and from then on that everything arrived. */
    private final class Answering implements Channel {

        final ConcurrentLinkedQueue<Outcome> next = new ConcurrentLinkedQueue<>();
        final List<OutboxMessage> arrived = Collections.synchronizedList(new ArrayList<>());
        final List<Boolean> again = Collections.synchronizedList(new ArrayList<>());
        volatile List<Rate> rates = List.of();
        volatile boolean killed;

        @Override
        public String name() {
            return channel;
        }

        @Override
        public List<Rate> rates(UUID asked) {
            return rates;
        }

        @Override
        public Outcome deliver(OutboxMessage message, boolean mayBeARepeat) {
            assertThat(Current.area()).isEqualTo(area);
            assertThat(Current.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
            arrived.add(message);
            again.add(mayBeARepeat);
            if (killed) {
                throw new StackOverflowError("as if the program had been killed here");
            }
            var outcome = next.poll();
            return outcome == null ? new Outcome.Delivered() : outcome;
        }

        @Override
        public Map<UUID, Problem.Text> describe(Collection<OutboxMessage> messages) {
            return messages.stream().collect(Collectors.toMap(OutboxMessage::id, m -> Problem.Text.of("platform.outbox.unknown")));
        }
    }

    @BeforeEach
    void anAreaOfItsOwn() {
        area = TestAreas.newCommunity(areas).id();
        answers = new Answering();
        outbox = new Outbox(rows, live, clock);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("answers", answers);
        deliveries = new Deliveries(rows, beans.getBeanProvider(Channel.class), areas, live, clock);
    }

    private <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.system("test"), area, () -> new TransactionTemplate(transactions).execute(status -> act.call()));
    }

    private UUID put(int parts) {
        var series = Ids.next();
        var messages = new ArrayList<OutboxMessage>();
        for (int part = 0; part < parts; part++) {
            messages.add(new OutboxMessage(Ids.next(), channel, target, series, part));
        }
        here(() -> {
            outbox.put(messages);
            outbox.put(messages);
            return true;
        });
        return series;
    }

    private void deliver() {
        try {
            Current.as(Actor.system("test"), null, deliveries::run);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<State> states(UUID series) {
        return here(() -> outbox.of(List.of(series))).stream().map(Outbox.Standing::state).toList();
    }

    @Test
    void a_message_put_twice_leaves_once_and_only_after_the_commit() {
        var series = put(1);
        deliver();
        deliver();
        assertThat(answers.arrived).hasSize(1);
        assertThat(states(series)).containsExactly(State.DELIVERED);
        assertThatThrownBy(() -> here(() -> {
            outbox.put(List.of(new OutboxMessage(Ids.next(), channel, target, Ids.next(), 0)));
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        deliver();
        assertThat(answers.arrived).hasSize(1);
        assertThatThrownBy(() -> Current.run(Actor.system("test"), area, () -> programs.put(List.of(
                new OutboxMessage(Ids.next(), channel, target, Ids.next(), 0))))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_could_not_be_taken_is_tried_later_and_later_and_then_shown_to_a_person() {
        var series = put(1);
        for (int attempt = 0; attempt < Deliveries.MOST_ATTEMPTS; attempt++) {
            answers.next.add(new Outcome.NotYet("platform.outbox.trouble.failed", "503"));
        }
        for (int attempt = 1; attempt <= Deliveries.MOST_ATTEMPTS; attempt++) {
            deliver();
            deliver();
            assertThat(answers.arrived).as("no second attempt before the pause is over").hasSize(attempt);
            now = now.plus(Deliveries.pause(attempt)).plusMillis(1);
        }
        assertThat(states(series)).containsExactly(State.STUCK);
        deliver();
        assertThat(answers.arrived).hasSize(Deliveries.MOST_ATTEMPTS);
        var stuck = here(() -> outbox.stuck()).getFirst();
        assertThat(stuck.detail()).isEqualTo("503");

        here(() -> {
            outbox.tryAgain(stuck.message().id());
            return true;
        });
        deliver();
        assertThat(states(series)).containsExactly(State.DELIVERED);
    }

    @Test
    void the_parts_of_a_series_arrive_in_their_order_and_half_a_text_is_given_up_whole() {
        var series = put(3);
        answers.next.add(new Outcome.Delivered());
        answers.next.add(new Outcome.Refused("platform.outbox.trouble.failed", "310000"));
        deliver();
        assertThat(states(series)).containsExactly(State.DELIVERED, State.STUCK, State.WAITING);
        now = now.plusSeconds(3600);
        deliver();
        assertThat(answers.arrived).as("the third waits for the second").hasSize(2);
        here(() -> {
            outbox.giveUp(outbox.stuck().getFirst().message().id());
            return true;
        });
        assertThat(states(series)).containsExactly(State.DELIVERED, State.GIVEN_UP, State.GIVEN_UP);
        assertThat(answers.arrived).extracting(OutboxMessage::part).containsExactly(0, 1);
    }

    @Test
    void what_nobody_needs_any_longer_is_not_sent() {
        var series = put(2);
        answers.next.add(new Outcome.Pointless("platform.outbox.trouble.failed"));
        deliver();
        assertThat(states(series)).containsExactly(State.GIVEN_UP, State.GIVEN_UP);
    }

    @Test
    void a_program_killed_between_sending_and_noting_sends_again_and_says_that_it_may_be_a_repeat() {
        var series = put(1);
        answers.killed = true;
        deliver();
        assertThat(states(series)).containsExactly(State.GOING);
        answers.killed = false;
        deliver();
        assertThat(answers.arrived).as("somebody may still be sending it").hasSize(1);
        now = now.plus(Outbox.PATIENCE.multipliedBy(2)).plusMillis(1);
        deliver();
        assertThat(states(series)).containsExactly(State.DELIVERED);
        assertThat(answers.arrived).hasSize(2);
        assertThat(answers.arrived.get(1).id()).as("under the same id").isEqualTo(answers.arrived.getFirst().id());
        assertThat(answers.again).containsExactly(false, true);
    }

    @Test
    void an_answer_that_never_came_makes_the_next_attempt_doubtful_too() {
        put(1);
        answers.next.add(new Outcome.Unclear("platform.outbox.trouble.failed", ""));
        answers.next.add(new Outcome.NotYet("platform.outbox.trouble.failed", ""));
        for (int attempt = 1; attempt <= 3; attempt++) {
            deliver();
            now = now.plus(Deliveries.pause(attempt)).plusMillis(1);
        }
        assertThat(answers.again).containsExactly(false, true, true);
    }

    @Test
    void no_target_is_asked_more_often_than_it_allows_whatever_was_killed_meanwhile() {
        answers.rates = List.of(new Rate(20, Duration.ofMinutes(1)));
        for (int message = 0; message < 50; message++) {
            put(1);
        }
        deliver();
        assertThat(answers.arrived).hasSize(20);
        now = now.plusSeconds(59);
        deliver();
        assertThat(answers.arrived).hasSize(20);
        now = now.plusSeconds(1);
        answers.killed = true;
        deliver();
        assertThat(answers.arrived).as("the killed one has used its place").hasSize(21);
        answers.killed = false;
        deliver();
        assertThat(answers.arrived).hasSize(40);
        now = now.plusSeconds(60);
        deliver();
        now = now.plusSeconds(60);
        deliver();
        assertThat(here(() -> outbox.backlog())).isEmpty();
        assertThat(answers.arrived).as("fifty, and the one that was killed again").hasSize(51);
    }

    @Test
    void a_target_that_asks_for_peace_gets_it_and_the_attempt_does_not_count() {
        var first = put(1);
        put(1);
        answers.next.add(new Outcome.TooFast("platform.outbox.trouble.failed", Duration.ofMinutes(10)));
        deliver();
        now = now.plus(Duration.ofMinutes(9));
        deliver();
        assertThat(answers.arrived).hasSize(1);
        assertThat(here(() -> outbox.of(List.of(first))).getFirst().attempts()).isZero();
        now = now.plus(Duration.ofMinutes(1));
        deliver();
        assertThat(answers.arrived).hasSize(3);
    }

    @Test
    void two_nodes_do_not_send_the_same() throws Exception {
        for (int message = 0; message < 30; message++) {
            put(1);
        }
        var other = Thread.ofVirtual().start(this::deliver);
        deliver();
        other.join();
        assertThat(answers.arrived).extracting(OutboxMessage::id).doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void another_area_s_messages_are_not_seen_and_how_it_stands_costs_one_statement() {
        var series = put(5);
        var elsewhere = TestAreas.newCommunity(areas).id();
        List<Outbox.Standing> seen = Current.as(Actor.system("test"), elsewhere, () -> new TransactionTemplate(transactions)
                .execute(status -> outbox.of(List.of(series))));
        assertThat(seen).isEmpty();
        assertThat(StatementCount.of(() -> here(() -> outbox.of(List.of(series, Ids.next()))))).hasSize(1);
    }

    @Test
    void what_arrived_long_ago_is_forgotten() {
        var series = put(1);
        deliver();
        now = now.plus(Duration.ofDays(31));
        Current.run(Actor.system("test"), null, () -> new ForgetDelivered(rows, areas, clock).run());
        assertThat(states(series)).isEmpty();
    }
}
