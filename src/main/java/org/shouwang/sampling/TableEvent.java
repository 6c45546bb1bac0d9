package org.shouwang.sampling;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a table did, under an id that the device made. */
public sealed interface TableEvent {

    UUID id();

    Instant at();

    /**
     * Somebody's specimen went into a tube.
     *
     * @param person null for a guest
     * @param guest null for somebody on the list
     * @param site null at somebody's door
     * @param at by the device's clock
     */
    record Register(UUID id, @Nullable UUID person, @Nullable Guest guest, String tube, @Nullable SiteId site, int lane,
            Instant at) implements TableEvent {

        public Register {
            tube = Label.of(tube);
            if ((person == null) == (guest == null)) {
                throw org.shouwang.platform.Problem.invalid("platform.problem.check").at("person", "platform.field.missing");
            }
        }
    }

    /** A registration is taken back; it may come in before the registration itself. */
    record Undo(UUID id, UUID registration, Instant at) implements TableEvent {
    }

    /** A tube is closed before it is full. */
    record Close(UUID id, String tube, Instant at) implements TableEvent {

        public Close {
            tube = Label.of(tube);
        }
    }
}
