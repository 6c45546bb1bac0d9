package org.shouwang.volunteers;

import java.time.Instant;

import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * Where somebody of a work unit was from then on.
 *
 * @param notedBy the name of who said so; empty once that colleague is gone
 */
public record WasAt(At at, Instant since, @Personal(value = "to know who said where somebody is", kept = Kept.VOLUNTEER) String notedBy) {
}
