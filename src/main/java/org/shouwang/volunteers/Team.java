package org.shouwang.volunteers;

/**
 * A team (队).
 *
 * @param kept whether it is put away with its people until it is called again
 * @param in how many stand in it
 * @param asked how many were asked and have not answered
 */
public record Team(TeamId id, TeamFacts facts, boolean kept, int in, int asked, long version) {
}
