package org.shouwang.roster.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.HandOverId;
import org.shouwang.roster.handover.HandOverNote;

/**
 * A shift's note as typed.
 *
 * @param tasks one a line
 * @param done tasks of earlier shifts that are seen to
 */
public record HandOverForm(String id, @Nullable String calm, @Nullable String situation, @Nullable String problems, @Nullable String tasks,
        @Nullable String stock, @Nullable List<String> done) {

    /** Keys and stock rarely change: what was counted last stands there already. */
    static HandOverForm after(@Nullable HandOver last) {
        return new HandOverForm(HandOverId.next().toString(), null, "", "", "", last == null ? "" : last.stock(), List.of());
    }

    HandOverId handOver() {
        return new HandOverId(Entered.id(id));
    }

    HandOverNote note() {
        return new HandOverNote(calm != null, Entered.text(situation), Entered.text(problems), Entered.text(tasks).lines().toList(), Entered.text(stock));
    }

    Set<UUID> seenTo() {
        return done == null ? Set.of() : done.stream().map(Entered::id).collect(Collectors.toSet());
    }

    public boolean ticked(UUID task) {
        return done != null && done.contains(task.toString());
    }
}
