package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.shouwang.roster.Provisions.AtPost;
import org.shouwang.roster.Provisions.Count;

/** What a day takes, post by post. */
public record ProvisionsPage(LocalDate day, List<AtPost> posts) {

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }

    public int people() {
        return posts.stream().mapToInt(AtPost::people).sum();
    }

    public Count meals() {
        return sum(AtPost::meals);
    }

    public Count rests() {
        return sum(AtPost::rests);
    }

    private Count sum(Function<AtPost, Count> of) {
        ToIntFunction<AtPost> planned = one -> of.apply(one).planned();
        ToIntFunction<AtPost> given = one -> of.apply(one).given();
        return new Count(posts.stream().mapToInt(planned).sum(), posts.stream().mapToInt(given).sum());
    }
}
