package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.roster.Post;

/** A week of posts × days on A4, with who stands where. */
public record MatrixPaper(List<LocalDate> days, List<Row> rows) {

    /** @param days the shifts of each day, in the order of the days */
    public record Row(Post post, List<List<SheetPage.Line>> days) {
    }
}
