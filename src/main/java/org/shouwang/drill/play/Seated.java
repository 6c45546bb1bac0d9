package org.shouwang.drill.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who was given which seat, as the scenes hand it on. */
final class Seated {

    /** So long before it begins a seat is given up or passed on. */
    private static final Duration LONG_BEFORE = Duration.ofHours(3);
    /** Until then whoever went has said so. */
    private static final Duration HAS_GONE = Duration.ofMinutes(20);

    /** @param comes whether the person will come */
    record Seat(UUID id, UUID shift, Instant from, Instant until, Serving.One who, boolean comes) {

        boolean ofKnown() {
            return who.player().known();
        }

        Phone phone() {
            return who.player().phone();
        }
    }

    private final List<Seat> all = new ArrayList<>();
    private final Set<Seat> left = new HashSet<>();

    static Seated needed(Stage stage) {
        return stage.need(Seated.class, "fill-seats");
    }

    void sits(Seat seat) {
        all.add(seat);
    }

    /** The person does not have it any more, or may lose it to somebody who is asked: other scenes leave it alone. */
    void leaves(Seat seat) {
        left.add(seat);
    }

    boolean still(Seat seat) {
        return !left.contains(seat);
    }

    /** Seats that can still be given up or passed on, the next first. */
    List<Seat> ahead(Instant now) {
        return still().filter(seat -> seat.from().isAfter(now.plus(LONG_BEFORE))).sorted(Comparator.comparing(Seat::from)).toList();
    }

    /** Seats whose people came and went, the last first. */
    List<Seat> served(Instant now) {
        return still().filter(seat -> seat.comes() && seat.until().plus(HAS_GONE).isBefore(now)).sorted(Comparator.comparing(Seat::until).reversed()).toList();
    }

    private Stream<Seat> still() {
        return all.stream().filter(this::still);
    }
}
