package org.shouwang.volunteers.web;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.volunteers.Availability;
import org.shouwang.volunteers.Timetable;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 什么时候有空: by the volunteer on the phone, or by a coordinator who was told. */
@Controller
class TimesController {

    private static final String PAGE = "volunteers/times";

    private final Availability availability;
    private final Volunteers volunteers;
    private final AreaDay day;

    TimesController(Availability availability, Volunteers volunteers, AreaDay day) {
        this.availability = availability;
        this.volunteers = volunteers;
        this.day = day;
    }

    /** Whose times, and where the page stands. */
    private record Of(Volunteer volunteer, boolean mine) {

        String back() {
            return mine ? "/duty" : "/volunteers/" + volunteer.id();
        }

        String address() {
            return back() + "/times";
        }
    }

    @GetMapping("/a/{area}/duty/times")
    @Requires(Permission.BE_HERE)
    Html mine() {
        return page(me());
    }

    @PostMapping("/a/{area}/duty/times")
    @Requires(Permission.BE_HERE)
    Html say(TimesForm form, @RequestParam(required = false) @Nullable String fill) {
        return say(me(), form, fill);
    }

    @PostMapping("/a/{area}/duty/times/nothing")
    @Requires(Permission.BE_HERE)
    Html sayNothing() {
        return sayNothing(me());
    }

    @PostMapping("/a/{area}/duty/times/days")
    @Requires(Permission.BE_HERE)
    Html otherwise(OtherDaysForm form) {
        return otherwise(me(), form);
    }

    @PostMapping("/a/{area}/duty/times/days/{days}/remove")
    @Requires(Permission.BE_HERE)
    Html asUsual(@PathVariable UUID days) {
        return asUsual(me(), days);
    }

    @GetMapping("/a/{area}/volunteers/{id}/times")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html of(@PathVariable VolunteerId id) {
        return page(somebody(id));
    }

    @PostMapping("/a/{area}/volunteers/{id}/times")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html say(@PathVariable VolunteerId id, TimesForm form, @RequestParam(required = false) @Nullable String fill) {
        return say(somebody(id), form, fill);
    }

    @PostMapping("/a/{area}/volunteers/{id}/times/nothing")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html sayNothing(@PathVariable VolunteerId id) {
        return sayNothing(somebody(id));
    }

    @PostMapping("/a/{area}/volunteers/{id}/times/days")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html otherwise(@PathVariable VolunteerId id, OtherDaysForm form) {
        return otherwise(somebody(id), form);
    }

    @PostMapping("/a/{area}/volunteers/{id}/times/days/{days}/remove")
    @Requires(Permission.VOLUNTEERS_EDIT)
    Html asUsual(@PathVariable VolunteerId id, @PathVariable UUID days) {
        return asUsual(somebody(id), days);
    }

    private Html page(Of of) {
        var timetable = availability.of(of.volunteer().id());
        return Html.page(PAGE, page(of, timetable, TimesForm.of(timetable), OtherDaysForm.blank(day.today()), null));
    }

    private Html say(Of of, TimesForm form, @Nullable String fill) {
        var usual = Entered.choiceIfAny(fill, TimesForm.Usual.class);
        if (usual != null) {
            return Html.page(PAGE, page(of, availability.of(of.volunteer().id()), form.with(usual), OtherDaysForm.blank(day.today()), null));
        }
        return attempt(of, form, OtherDaysForm.blank(day.today()), () -> availability.say(of.volunteer().id(), Entered.version(form.version()), form.week()));
    }

    private Html sayNothing(Of of) {
        availability.sayNothing(of.volunteer().id());
        return Html.goToHere(of.back()).saying("volunteers.saved");
    }

    private Html otherwise(Of of, OtherDaysForm form) {
        var timetable = availability.of(of.volunteer().id());
        return attempt(of, TimesForm.of(timetable), form, () -> availability.otherwise(of.volunteer().id(), form.days()));
    }

    private Html asUsual(Of of, UUID days) {
        availability.asUsual(of.volunteer().id(), days);
        return Html.goToHere(of.address()).saying("volunteers.saved");
    }

    /** A refusal that a person can mend shows both forms again as they were typed. */
    private Html attempt(Of of, TimesForm week, OtherDaysForm other, Supplier<Timetable> act) {
        try {
            act.get();
            return Html.goToHere(of.address()).saying("volunteers.saved");
        } catch (Problem problem) {
            return switch (problem.kind()) {
                case INVALID, REFUSED, STALE -> Html.invalid(PAGE, page(of, availability.of(of.volunteer().id()), week, other, problem));
                default -> throw problem;
            };
        }
    }

    private static TimesPage page(Of of, Timetable timetable, TimesForm week, OtherDaysForm other, @Nullable Problem problem) {
        return new TimesPage(of.volunteer(), of.mine(), of.address(), of.back(), new TimesSaid(timetable), week, other, problem);
    }

    private Of me() {
        return new Of(volunteers.me().orElseThrow(() -> Problem.notFound("volunteers.unknown")), true);
    }

    private Of somebody(VolunteerId id) {
        return new Of(volunteers.find(id).orElseThrow(() -> Problem.notFound("volunteers.unknown")), false);
    }
}
