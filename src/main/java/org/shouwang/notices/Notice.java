package org.shouwang.notices;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * A notice (通知).
 *
 * @param buildings that its places come to, where places are named
 * @param author who wrote it; the program itself has a name but no id
 * @param askedBy who sent it off: where a second person is needed, somebody else has to approve
 * @param approver who approved it, where that was needed
 * @param returned why it was not approved; empty when it was not given back
 * @param corrects the notice that this one takes the place of
 * @param correctedBy the notice that took the place of this one
 * @param incident during which it was written; null in normal times
 */
public record Notice(NoticeId id, NoticeState state, NoticeFacts facts, Audience audience, Set<UUID> buildings, Set<ChannelKind> channels,
        By author, Instant madeAt, @Nullable UUID askedBy, @Nullable By approver, String returned, @Nullable Instant sentAt,
        @Nullable Withdrawal withdrawal, @Nullable NoticeId corrects, @Nullable NoticeId correctedBy, @Nullable UUID incident, long version) {

    /** Somebody as colleagues know them. */
    public record By(@Nullable UUID id, @Personal(value = "to say who acted", kept = Kept.LOG) String actorName) {
    }

    public record Withdrawal(By by, Instant at, String reason) {
    }

    public Notice {
        buildings = Set.copyOf(buildings);
        channels = Set.copyOf(channels);
    }

    /** Whether nobody wrote it: the program told people by itself. */
    public boolean byTheProgram() {
        return author.id() == null;
    }

    /** Whether it is to be known now. */
    public boolean holds(Instant now) {
        return state == NoticeState.SENT && facts.validUntil().isAfter(now);
    }
}
