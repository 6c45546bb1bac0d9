package org.shouwang.roster.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Shell;
import org.shouwang.roster.hours.HoursTotal;

/** Hours and times of service as a page says them. */
public final class MyHours {

    private MyHours() {
    }

    /** 12.5 */
    public static String text(Shell shell, HoursTotal total) {
        return shell.number(total.hours());
    }

    /** 5月14日 周六 08:02–12:05; dashes where nothing was recorded. */
    public static String times(Shell shell, @Nullable Instant came, @Nullable Instant left) {
        if (came == null && left == null) {
            return shell.t("roster.hours.not-there");
        }
        return came == null || left == null ? (came == null ? "–" : shell.dateTime(came)) + " – " + (left == null ? "?" : shell.dateTime(left))
                : MyShiftsPage.when(shell, came, left);
    }
}
