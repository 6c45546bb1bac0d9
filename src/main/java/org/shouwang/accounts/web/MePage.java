package org.shouwang.accounts.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.HeldRole;
import org.shouwang.accounts.Session;
import org.shouwang.platform.Area;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;

/**
 * A person's own page.
 *
 * @param form what was typed into one of its forms, and what is wrong with it
 */
public record MePage(Account account, List<Place> places, List<Session> devices, MeForm form, @Nullable Problem problem) {

    /** An area, with what the person is there. */
    public record Place(Area area, List<HeldRole> roles) {
    }

    public @Nullable String wrong(Shell shell, String field) {
        var text = problem == null ? null : problem.fields().get(field);
        return text == null ? null : shell.t(text);
    }

    public @Nullable String wrong(Shell shell) {
        return problem == null || problem.fields().containsValue(problem.text()) ? null : shell.t(problem.text());
    }
}
