package org.shouwang.volunteers.web;

import java.time.DayOfWeek;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;
import org.shouwang.volunteers.Volunteer;

/**
 * When somebody has time, to be changed.
 *
 * @param address of this page, below the area's
 * @param back where one came from, below the area's address
 * @param other days that are otherwise, as typed
 */
public record TimesPage(Volunteer volunteer, boolean mine, String address, String back, TimesSaid said, TimesForm week, OtherDaysForm other,
        @Nullable Problem problem) {

    /** What is wrong with one field; null when nothing is. */
    public @Nullable String wrong(Shell shell, String field) {
        var text = problem == null ? null : problem.fields().get(field);
        return text == null ? null : shell.t(text);
    }

    public @Nullable String wrong(Shell shell, DayOfWeek day) {
        return wrong(shell, "day" + day.getValue());
    }

    /** What is wrong with the whole; null when a field says it. */
    public @Nullable String wrong(Shell shell) {
        return problem == null || !problem.fields().isEmpty() ? null : shell.t(problem.text());
    }
}
