package org.shouwang.volunteers.web;

import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.UnitPeople;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 单位: who sends people, and whom to ask for there. */
@Controller("volunteerOrganisations")
class OrganisationsController {

    private static final String FORM = "volunteers/organisationForm";

    private final Organisations organisations;
    private final UnitPeople people;

    OrganisationsController(Organisations organisations, UnitPeople people) {
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping("/a/{area}/organisations")
    @Requires(Permission.UNIT_PEOPLE)
    Html all() {
        return Html.page("volunteers/organisations", new OrganisationsPage(organisations.mine(), people.counts()));
    }

    @GetMapping("/a/{area}/organisations/new")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(OrganisationForm.blank(), true));
    }

    @PostMapping("/a/{area}/organisations")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html add(OrganisationForm form) {
        return Typed.attempt(FORM, form, () -> true, () -> {
            var unit = organisations.add(form.organisation());
            return Html.goToHere("/organisations/" + unit.id()).saying("volunteers.saved");
        });
    }

    @GetMapping("/a/{area}/organisations/{id}/edit")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html edit(@PathVariable OrganisationId id) {
        var there = organisations.find(id).orElseThrow(() -> Problem.notFound("volunteers.organisation.unknown"));
        return Html.page(FORM, Typed.fresh(OrganisationForm.of(there), false));
    }

    @PostMapping("/a/{area}/organisations/{id}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html describe(@PathVariable OrganisationId id, OrganisationForm form) {
        return Typed.attempt(FORM, form, () -> false, () -> {
            organisations.edit(form.organisation());
            return Html.goToHere("/organisations/" + id).saying("volunteers.saved");
        });
    }
}
