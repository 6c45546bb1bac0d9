package org.shouwang.roster.web;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.offline.OfflineEntry;
import org.shouwang.platform.offline.OfflineEntryHandler;
import org.shouwang.platform.offline.Outcome;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.handover.HandOverId;
import org.shouwang.roster.handover.HandOverNote;
import org.shouwang.roster.handover.HandOvers;
import org.springframework.stereotype.Component;

/** A hand-over that a lead wrote at the post, where there was no network. */
@Component
class HandOverEntries implements OfflineEntryHandler {

    private final HandOvers handOvers;

    HandOverEntries(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public String kind() {
        return "roster.hand-over";
    }

    @Override
    public Permission needs() {
        return Permission.ROSTER_READ;
    }

    @Override
    public Outcome accept(OfflineEntry entry) {
        var body = entry.body();
        var shift = id(body.path("shift").asString(""));
        if (shift == null) {
            return Outcome.refused("platform.form.broken");
        }
        // What a device is told names rules and times, never persons.
        var there = handOvers.ofShift(new ShiftId(shift)).filter(kept -> !kept.id().value().equals(entry.id()));
        if (there.isPresent()) {
            return Outcome.conflict("roster.hand-over.already-then", there.get().writtenAt());
        }
        var note = new HandOverNote(body.path("calm").asBoolean(false), body.path("situation").asString(""), body.path("problems").asString(""),
                body.path("tasks").asString("").lines().toList(), body.path("stock").asString(""));
        handOvers.write(new HandOverId(entry.id()), new ShiftId(shift), note, Set.of(), entry.madeAt());
        return Outcome.accepted();
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
