package org.shouwang.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.shouwang.platform.Problem;
import org.shouwang.volunteers.Span;

/** A shift for each sampling round that is held on some days, from its begin to its end, at each of the posts. */
public record RoundPattern(Set<PostId> posts, LocalDate firstDay, LocalDate lastDay, int seats) {

    private static final int MOST_DAYS = 92;

    public RoundPattern {
        posts = Set.copyOf(posts);
        if (posts.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("posts", "roster.pattern.no-post");
        }
        if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_DAYS) {
            throw Problem.invalid("platform.problem.check").at("lastDay", "roster.pattern.days", MOST_DAYS);
        }
    }

    List<NewShift> shifts(List<Span> rounds) {
        var order = posts.stream().sorted(Comparator.comparing(PostId::toString)).toList();
        return rounds.stream().flatMap(round -> order.stream().map(post -> new NewShift(ShiftId.next(), post, round.from(), round.until(), seats))).toList();
    }
}
