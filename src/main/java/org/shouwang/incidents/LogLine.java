package org.shouwang.incidents;

import java.time.Instant;
import java.util.UUID;

import org.shouwang.platform.Problem;
import org.shouwang.privacy.Personal;

/**
 * A line of an incident's time line.
 *
 * @param topic what it is about: a part of this module or another module's name
 * @param said what a person wrote down; empty otherwise
 * @param path where one sees more, below the area's address; empty where there is nothing more
 */
public record LogLine(UUID id, Instant at, String topic, Problem.Text what, @Personal("to tell what happened") String said, String path,
        @Personal("to say who acted") String actorName) {
}
