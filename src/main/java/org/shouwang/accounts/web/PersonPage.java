package org.shouwang.accounts.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AreaBuildings.Named;
import org.shouwang.accounts.HeldRole;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;
import org.shouwang.privacy.MaskedValue;

/**
 * Somebody of the area, with what they are here.
 *
 * @param held the roles that hold now; {@code past} those that ended
 * @param form what was typed to give or change a role
 */
public record PersonPage(Account account, MaskedValue phone, List<HeldRole> held, List<HeldRole> past, RoleChoices.Choices choices,
        InviteForm form, ZoneId zone, boolean self, @Nullable Problem problem) {

    public boolean editable(HeldRole role) {
        return choices.roles().contains(role.role());
    }

    /** The names of the buildings that a role is narrowed to. */
    public String buildings(HeldRole role) {
        return choices.buildings().stream().filter(it -> role.buildings().contains(it.id())).map(Named::name).collect(Collectors.joining("、"));
    }

    /** The last day of a role, as a date field shows it. */
    public String lastDay(HeldRole role) {
        return role.until() == null ? "" : LocalDate.ofInstant(role.until().minusMillis(1), zone).toString();
    }

    public boolean in(HeldRole role, UUID building) {
        return role.buildings().contains(building);
    }

    public @Nullable String wrong(Shell shell, String field) {
        var text = problem == null ? null : problem.fields().get(field);
        return text == null ? null : shell.t(text);
    }

    public @Nullable String wrong(Shell shell) {
        return problem == null || problem.fields().containsValue(problem.text()) ? null : shell.t(problem.text());
    }
}
