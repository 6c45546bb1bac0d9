package org.shouwang.roster.handover;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.roster.PostId;
import org.shouwang.roster.ShiftId;

/**
 * A shift's note and who took it over.
 *
 * @param from when the shift was planned to begin
 * @param calm nothing out of the ordinary
 * @param writtenAt by the clock of the device on which it was written
 * @param writer empty for a volunteer whose record is gone
 * @param acknowledgedAt null while nobody has taken it over
 */
public record HandOver(HandOverId id, ShiftId shift, PostId post, String postName, Instant from, Instant until, boolean calm,
        @Personal(value = "so that the next shift knows what goes on at the post", kept = Kept.INCIDENT) String situation,
        @Personal(value = "so that the next shift knows what goes on at the post", kept = Kept.INCIDENT) String problems, String stock,
        Instant writtenAt, @Personal(value = "to know whom to ask about a note", kept = Kept.VOLUNTEER) String writer,
        @Nullable Instant acknowledgedAt, @Personal(value = "to know who took a post over", kept = Kept.VOLUNTEER) String acknowledger) {

    public boolean open() {
        return acknowledgedAt == null;
    }
}
