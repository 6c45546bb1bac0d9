package org.shouwang.accounts.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** The people of an area: found, listed, taken out as a sheet, invited. */
@Controller
class PeopleController {

    private static final String INVITE = "accounts/invite";

    private final PeopleList list;
    private final PeopleSheet sheet;
    private final Accounts accounts;
    private final Roles roles;
    private final RoleChoices choices;

    PeopleController(PeopleList list, PeopleSheet sheet, Accounts accounts, Roles roles, RoleChoices choices) {
        this.list = list;
        this.sheet = sheet;
        this.accounts = accounts;
        this.roles = roles;
        this.choices = choices;
    }

    @GetMapping("/a/{area}/people")
    @Requires(Permission.ACCOUNTS_READ)
    Html people(@RequestParam @Nullable String q, @RequestParam @Nullable String role, @RequestParam @Nullable String after) {
        var chosen = role(role);
        var sought = PeopleList.Sought.of(q, chosen);
        return Html.page("accounts/people", new PeoplePage(q == null ? "" : q, chosen, list.page(sought, after), list.count(sought), after == null));
    }

    @GetMapping("/a/{area}/people.xlsx")
    @Requires(Permission.ACCOUNTS_READ)
    void sheet(@RequestParam @Nullable String q, @RequestParam @Nullable String role, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(sheet.title(language) + ".xlsx", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sheet.write(PeopleList.Sought.of(q, role(role)), language, response.getOutputStream());
    }

    @GetMapping("/a/{area}/people/new")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html blank() {
        return Html.page(INVITE, Typed.fresh(InviteForm.blank(), choices.here()));
    }

    @PostMapping("/a/{area}/people")
    @Requires(Permission.ACCOUNTS_EDIT)
    Html invite(InviteForm form) {
        return Typed.attempt(INVITE, form, choices::here, () -> {
            var role = form.role(choices.zone());
            var made = accounts.register(new NewAccount(new AccountId(Entered.id(form.id())), EnteredPerson.phone(form.phone()),
                    EnteredPerson.name(form.name()), null, Locale.SIMPLIFIED_CHINESE));
            roles.give(new NewRole(role.id(), made.account().id(), role.role(), role.buildings(), role.until()));
            return Html.goToHere("/people/" + made.account().id())
                    .saying(made.fresh() ? "accounts.people.invited" : "accounts.people.known", made.account().name());
        });
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null || name.isBlank() ? null : Entered.choice(name, Role.class, "role");
    }
}
