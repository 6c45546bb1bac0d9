package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Shift;

/**
 * A day on paper, post by post: every shift with its people, and a line to sign.
 *
 * @param only the post that is looked at; null for all
 * @param posts that have a shift on this day, by id → name, whichever is looked at
 */
public record SheetPage(LocalDate day, @Nullable PostId only, Map<PostId, String> posts, List<OfPost> sheets) {

    /** @param lead who leads the post; empty where nobody does */
    public record OfPost(Post post, String lead, List<Line> lines) {
    }

    /** @param people in their order; fewer than there are seats where some are free */
    public record Line(Shift shift, List<DutySeat> people) {
    }

    static Map<PostId, List<Line>> byPost(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.shift().post(), LinkedHashMap::new, Collectors.toList()));
    }

    public List<Line> lines() {
        return sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList();
    }

    public String at(LocalDate other) {
        return "?day=" + other + (only == null ? "" : "&post=" + only);
    }

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }
}
