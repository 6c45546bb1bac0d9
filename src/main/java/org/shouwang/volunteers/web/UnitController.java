package org.shouwang.volunteers.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.volunteers.At;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Sending;
import org.shouwang.volunteers.UnitCount;
import org.shouwang.volunteers.UnitPeople;
import org.shouwang.volunteers.UnitPerson;
import org.shouwang.volunteers.UnitPersonId;
import org.shouwang.volunteers.UnitQuery;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 单位的人: where each of them is, who is offered, who is taken. */
@Controller
class UnitController {

    private static final String FORM = "volunteers/unitPersonForm";
    private static final String CONTACT = "volunteers/contactForm";
    private static final int SIZE = 100;
    private static final int OFFERED = 500;
    private static final int BADGES = 1000;

    private final UnitPeople people;
    private final Organisations organisations;
    private final Volunteers volunteers;
    private final Badges badges;

    UnitController(UnitPeople people, Organisations organisations, Volunteers volunteers, Badges badges) {
        this.people = people;
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.badges = badges;
    }

    @GetMapping("/a/{area}/organisations/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    Html one(@PathVariable OrganisationId id, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String cursor) {
        var unit = known(id);
        var query = new UnitQuery(id, q, Entered.choiceIfAny(place, Whereabouts.class), null);
        var counts = people.counts().getOrDefault(id, new UnitCount(Map.of(), 0));
        var offered = counts.proposed() == 0 ? List.<UnitPerson>of() : people.page(new UnitQuery(id, "", null, Sending.PROPOSED), null, OFFERED).rows();
        return Html.page("volunteers/unit", new UnitPage(unit, q, query, counts, people.page(query, cursor, SIZE), people.count(query), offered, cursor == null));
    }

    @PostMapping("/a/{area}/organisations/{id}/move")
    @Requires(Permission.UNIT_PEOPLE)
    Html move(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable List<String> people, @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String words) {
        var some = chosen(people);
        this.people.move(id, some, new At(Entered.choice(place, Whereabouts.class, "place"), Entered.text(words)));
        return to(id).saying("volunteers.unit.moved", some.size());
    }

    @PostMapping("/a/{area}/organisations/{id}/offer")
    @Requires(Permission.UNIT_PEOPLE)
    Html offer(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable List<String> people) {
        var some = chosen(people);
        this.people.propose(id, some);
        return to(id).saying("volunteers.unit.offered", some.size());
    }

    private static List<UnitPersonId> chosen(@Nullable List<String> people) {
        if (people == null || people.isEmpty()) {
            throw Problem.invalid("volunteers.unit.nobody-chosen");
        }
        return people.stream().map(id -> new UnitPersonId(Entered.id(id))).toList();
    }

    @PostMapping("/a/{area}/organisations/{id}/confirm")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html confirm(@PathVariable OrganisationId id, @RequestParam(required = false) @Nullable List<String> people) {
        return to(id).saying("volunteers.unit.confirmed", this.people.confirm(id, chosen(people)));
    }

    @GetMapping("/a/{area}/unit-people/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    Html person(@PathVariable UnitPersonId id) {
        var one = knownPerson(id);
        return Html.page("volunteers/unitPerson", new UnitPersonPage(known(one.unit()), one, people.history(id)));
    }

    @PostMapping("/a/{area}/unit-people/{id}/withdraw")
    @Requires(Permission.UNIT_PEOPLE)
    Html withdraw(@PathVariable UnitPersonId id) {
        people.withdraw(id);
        return to(knownPerson(id).unit()).saying("volunteers.unit.withdrawn");
    }

    @PostMapping("/a/{area}/unit-people/{id}/decline")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html decline(@PathVariable UnitPersonId id, @RequestParam(defaultValue = "") String reason) {
        people.decline(id, reason);
        return to(knownPerson(id).unit()).saying("volunteers.unit.declined");
    }

    @PostMapping("/a/{area}/unit-people/{id}/remove")
    @Requires(Permission.UNIT_PEOPLE)
    Html remove(@PathVariable UnitPersonId id) {
        var one = knownPerson(id);
        people.remove(id);
        return to(one.unit()).saying("volunteers.unit.removed", one.facts().name());
    }

    @GetMapping("/a/{area}/organisations/{id}/people/new")
    @Requires(Permission.UNIT_PEOPLE)
    Html blank(@PathVariable OrganisationId id) {
        return Html.page(FORM, Typed.fresh(UnitPersonForm.blank(), new UnitPersonPlace(known(id), true)));
    }

    @PostMapping("/a/{area}/organisations/{id}/people")
    @Requires(Permission.UNIT_PEOPLE)
    Html add(@PathVariable OrganisationId id, UnitPersonForm form) {
        return Typed.attempt(FORM, form, () -> new UnitPersonPlace(known(id), true), () -> {
            people.add(form.person(), id, form.facts());
            return to(id).saying("volunteers.saved");
        });
    }

    @GetMapping("/a/{area}/unit-people/{id}/edit")
    @Requires(Permission.UNIT_PEOPLE)
    Html edit(@PathVariable UnitPersonId id) {
        var one = knownPerson(id);
        return Html.page(FORM, Typed.fresh(UnitPersonForm.of(one), new UnitPersonPlace(known(one.unit()), false)));
    }

    @PostMapping("/a/{area}/unit-people/{id}")
    @Requires(Permission.UNIT_PEOPLE)
    Html describe(@PathVariable UnitPersonId id, UnitPersonForm form) {
        var unit = known(knownPerson(id).unit());
        return Typed.attempt(FORM, form, () -> new UnitPersonPlace(unit, false), () -> {
            people.describe(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/unit-people/" + id).saying("volunteers.saved");
        });
    }

    @GetMapping("/a/{area}/organisations/{id}/contact")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html contact(@PathVariable OrganisationId id) {
        var unit = known(id);
        return Html.page(CONTACT, Typed.fresh(ContactForm.of(unit), unit));
    }

    @PostMapping("/a/{area}/organisations/{id}/contact")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html contact(@PathVariable OrganisationId id, ContactForm form) {
        return Typed.attempt(CONTACT, form, () -> known(id), () -> {
            var unit = organisations.nameContact(id, form.fresh(), Entered.text(form.name()), form.number());
            return to(id).saying("volunteers.contact.named", unit.contactName());
        });
    }

    @PostMapping("/a/{area}/organisations/{id}/contact/end")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html endContact(@PathVariable OrganisationId id) {
        known(id);
        organisations.endContact(id);
        return to(id).saying("volunteers.contact.ended");
    }

    @GetMapping("/a/{area}/organisations/{id}/badges.pdf")
    @Requires(Permission.VOLUNTEERS_READ)
    ModelAndView badges(@PathVariable OrganisationId id, HttpServletRequest request) {
        var unit = known(id);
        return badges.sheet(unit.name(), volunteers.page(new VolunteerQuery("", null, null, id), null, BADGES).rows(), request);
    }

    private static Html to(OrganisationId id) {
        return Html.goToHere("/organisations/" + id);
    }

    private Organisation known(OrganisationId id) {
        return organisations.mine().stream().filter(unit -> unit.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("volunteers.organisation.unknown"));
    }

    private UnitPerson knownPerson(UnitPersonId id) {
        return people.find(id).orElseThrow(() -> Problem.notFound("volunteers.unit-person.unknown"));
    }
}
