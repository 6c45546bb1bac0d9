package org.shouwang.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.volunteers.VolunteerId;

/**
 * What a roster is wanted for.
 *
 * @param posts at which seats are to be filled; all where none is named
 * @param time how long is searched
 * @param without who has called in sick: the seats of this person are to be filled too; null where nobody has
 * @param moves whether others may change their seats too, as few as possible, where nobody can take a seat directly
 */
public record ProposalFacts(LocalDate firstDay, LocalDate lastDay, Set<PostId> posts, Duration time, @Nullable VolunteerId without, boolean moves) {

    private static final int MOST_DAYS = 31;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    public ProposalFacts {
        posts = Set.copyOf(posts);
        if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_DAYS) {
            throw Problem.invalid("platform.problem.check").at("lastDay", "roster.proposal.days-wrong", MOST_DAYS);
        }
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw Problem.invalid("platform.problem.check").at("seconds", "roster.proposal.time-wrong", LONGEST.toSeconds());
        }
    }
}
