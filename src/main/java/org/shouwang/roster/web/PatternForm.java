package org.shouwang.roster.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostId;
import org.shouwang.roster.RoundPattern;
import org.shouwang.roster.ShiftPattern;

/** Shifts as typed: from when, how long, how often, on which days. */
public record PatternForm(String batch, @Nullable List<String> posts, @Nullable String firstDay, @Nullable String lastDay, @Nullable String from,
        @Nullable String minutes, @Nullable String turns, @Nullable String seats, @Nullable String rounds) {

    private static final String CHECK = "platform.problem.check";

    /** Where there is only one post, it is the one that is meant. */
    static PatternForm blank(LocalDate first, List<Post> posts) {
        return new PatternForm(BatchId.next().toString(), posts.size() == 1 ? List.of(posts.getFirst().id().toString()) : List.of(), first.toString(), first.plusDays(6).toString(), "08:00", "120", "6", "2", null);
    }

    public boolean at(String post) {
        return posts != null && posts.contains(post);
    }

    BatchId batchId() {
        return new BatchId(Entered.id(batch));
    }

    boolean forRounds() {
        return rounds != null;
    }

    RoundPattern everyRound() {
        return new RoundPattern(places(), day(firstDay, "firstDay"), day(lastDay, "lastDay"), Entered.number(seats, "seats"));
    }

    private Set<PostId> places() {
        return (posts == null ? List.<String>of() : posts).stream().map(id -> new PostId(Entered.id(id))).collect(Collectors.toSet());
    }

    ShiftPattern pattern() {
        return new ShiftPattern(places(), day(firstDay, "firstDay"), day(lastDay, "lastDay"), time(from, "from"), Entered.number(minutes, "minutes"),
                Entered.number(turns, "turns"), Entered.number(seats, "seats"));
    }

    static LocalDate day(@Nullable String typed, String field) {
        var day = Entered.date(typed, field);
        if (day == null) {
            throw Problem.invalid(CHECK).at(field, "platform.field.missing");
        }
        return day;
    }

    static LocalTime time(@Nullable String typed, String field) {
        try {
            return LocalTime.parse(Entered.text(typed));
        } catch (DateTimeParseException e) {
            throw Problem.invalid(CHECK).at(field, "roster.time-wrong");
        }
    }
}
