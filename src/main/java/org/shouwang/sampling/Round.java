package org.shouwang.sampling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.IncidentId;
import org.shouwang.incidents.PlaybookVersionId;

/**
 * A round (轮次): who is due by when.
 *
 * @param number the third round; null for a follow-up, which is named by its tube
 * @param incident null in normal times
 * @param rules the playbook version that it was planned under
 * @param follows the label of the tube whose result asks for single samples; null for a round of its own
 * @param toldAt when everybody of that tube had been told
 */
public record Round(RoundId id, @Nullable Integer number, @Nullable IncidentId incident, Purpose purpose, Scope scope, String title,
        PlaybookVersionId rules, RoundState state, Instant dueBy, @Nullable String follows, @Nullable Instant toldAt, Instant createdAt,
        @Nullable Instant startedAt, @Nullable Instant closedAt, long version) {

    public boolean running() {
        return state == RoundState.RUNNING;
    }
}
