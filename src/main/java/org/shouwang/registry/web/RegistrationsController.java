package org.shouwang.registry.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.registry.ActId;
import org.shouwang.registry.Comparison;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.SelfRegistrationId;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Households that registered themselves and wait: put beside the register, then confirmed or declined. */
@Controller
class RegistrationsController {

    private static final int PAGE = 30;
    private static final String ONE = "registry/registration";

    private final SelfRegistrations registrations;
    private final DoorsNamed doors;

    RegistrationsController(SelfRegistrations registrations, DoorsNamed doors) {
        this.registrations = registrations;
        this.doors = doors;
    }

    @GetMapping("/a/{area}/registrations")
    @Requires(Permission.REGISTER_EDIT)
    Html waiting(@RequestParam(required = false) @Nullable String cursor) {
        return Html.page("registry/registrations", new RegistrationsPage(registrations.waiting(cursor, PAGE), registrations.count(), cursor == null));
    }

    @GetMapping("/a/{area}/registrations/{id}")
    @Requires(Permission.REGISTER_EDIT)
    Html one(@PathVariable SelfRegistrationId id, @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String door) {
        if (Entered.blank(to)) {
            return Html.page(ONE, Typed.fresh(GoForm.blank(0, Set.of()), compare(id, door)));
        }
        var form = new GoForm(ActId.next().toString(), "0", List.of(), to, door, null, null, null, null, null);
        return Typed.attempt(ONE, form, () -> compare(id, null),
                () -> Html.page(ONE, Typed.fresh(form, registrations.compare(id, doors.one(to, door).id()))));
    }

    @PostMapping("/a/{area}/registrations/{id}/confirm")
    @Requires(Permission.REGISTER_EDIT)
    Html confirm(@PathVariable SelfRegistrationId id, @RequestParam String act, @RequestParam String door,
            @RequestParam(required = false) @Nullable String into, @RequestParam String fresh,
            @RequestParam(required = false) @Nullable Set<Integer> take) {
        var form = new GoForm(act, "0", List.of(), "", door, into, null, null, null, null);
        return Typed.attempt(ONE, form, () -> compare(id, door), () -> {
            if (take == null || take.isEmpty()) {
                throw Problem.invalid("platform.problem.check").at("take", "registry.moves.nobody");
            }
            var household = registrations.confirm(ActId.of(act), id, DoorId.of(door), Entered.blank(into) ? null
                    : HouseholdId.of(Entered.text(into)), HouseholdId.of(fresh), take);
            return Html.goToHere("/registrations").saying("registry.self.confirmed",
                    household.map(card -> card.door().words()).orElse(""));
        });
    }

    @PostMapping("/a/{area}/registrations/{id}/decline")
    @Requires(Permission.REGISTER_EDIT)
    Html decline(@PathVariable SelfRegistrationId id, @RequestParam(defaultValue = "") String reason) {
        registrations.decline(id, reason);
        return Html.goToHere("/registrations").saying("registry.self.declined");
    }

    private Comparison compare(SelfRegistrationId id, @Nullable String door) {
        return Entered.blank(door) ? registrations.compare(id) : registrations.compare(id, DoorId.of(Entered.text(door)));
    }
}
