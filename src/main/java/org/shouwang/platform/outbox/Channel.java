package org.shouwang.platform.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.shouwang.platform.Problem;

/**
 * A way out of the program, a bean of the module that has something to say. It is asked in the area of the message, as the
 * system, outside of any transaction.
 */
public interface Channel {

    /** {@code <module>.<what>}, as in {@link OutboxMessage#channel()}. */
    String name();

    /** How often the target may be asked; all of them hold. Also what was refused counts, and what a killed program had begun. */
    List<Rate> rates(UUID target);

    /**
     * Sends one message and says what came of it, within {@link Outbox#PATIENCE}: whatever takes longer is held to be cut off.
     *
     * @param again whether an earlier attempt may have arrived: the program was killed before it heard the answer, or the
     *     answer never came. The channel says so in the message where the other side cannot tell repeats apart
     */
    Outcome deliver(OutboxMessage message, boolean again);

    /** What each message is, for whoever decides about those that are stuck. */
    Map<UUID, Problem.Text> describe(Collection<OutboxMessage> messages);
}
