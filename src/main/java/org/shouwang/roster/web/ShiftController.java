package org.shouwang.roster.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.Candidate;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.Post;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.Staff;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shifts made by pattern and taken back together; one shift with its people. */
@Controller
class ShiftController {

    private static final String PATTERN = "roster/patternForm";
    private static final int TO_PHONE = 8;

    private final Shifts shifts;
    private final Posts posts;
    private final CheckIns checkIns;
    private final Staff staff;
    private final Grabs grabs;
    private final Volunteers volunteers;
    private final AreaDay day;

    ShiftController(Shifts shifts, Posts posts, CheckIns checkIns, Staff staff, Grabs grabs, Volunteers volunteers, AreaDay day) {
        this.shifts = shifts;
        this.posts = posts;
        this.checkIns = checkIns;
        this.staff = staff;
        this.grabs = grabs;
        this.volunteers = volunteers;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/shifts/new")
    @Requires(Permission.ROSTER_EDIT)
    Html blank() {
        var places = places();
        return Html.page(PATTERN, Typed.fresh(PatternForm.blank(day.today().plusDays(1), places), places));
    }

    @PostMapping("/a/{area}/roster/shifts")
    @Requires(Permission.ROSTER_EDIT)
    Html make(PatternForm form) {
        return Typed.attempt(PATTERN, form, this::places, () -> {
            var made = form.forRounds() ? shifts.make(form.batchId(), label(form), form.everyRound()) : shifts.make(form.batchId(), label(form), form.pattern());
            return Html.goToHere("/roster?week=" + PatternForm.day(form.firstDay(), "firstDay")).saying("roster.pattern.made", made.size());
        });
    }

    private String label(PatternForm form) {
        var names = posts.all().stream().filter(post -> form.at(post.id().toString())).map(post -> post.facts().name()).toList();
        return String.join("、", names) + " " + form.firstDay() + "–" + form.lastDay();
    }

    @PostMapping("/a/{area}/roster/batches/{id}/undo")
    @Requires(Permission.ROSTER_EDIT)
    Html undo(@PathVariable BatchId id) {
        return Html.goToHere("/roster").saying("roster.pattern.undone", shifts.undo(id));
    }

    @GetMapping("/a/{area}/roster/shifts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html one(@PathVariable ShiftId id) {
        return Html.page("roster/shift", page(id));
    }

    @GetMapping("/a/{area}/roster/shifts/{id}/people")
    @Requires(Permission.ROSTER_EDIT)
    Html people(@PathVariable ShiftId id) {
        return Html.part("roster/shiftPeople", page(id));
    }

    @PostMapping("/a/{area}/roster/shifts/{id}/assign")
    @Requires(Permission.ROSTER_EDIT)
    Html assign(@PathVariable ShiftId id, @RequestParam UUID request, @RequestParam VolunteerId person) {
        var outcome = grabs.assign(new RequestId(request), id, person);
        return outcome instanceof Outcome.Taken ? Html.goToHere("/roster/shifts/" + id).saying("roster.assign.sent")
                : Told.on("/roster/shifts/" + id, outcome);
    }

    @PostMapping("/a/{area}/roster/shifts/{id}/cancel")
    @Requires(Permission.ROSTER_EDIT)
    Html cancel(@PathVariable ShiftId id) {
        shifts.cancel(id);
        return Html.goToHere("/roster").saying("roster.shift.cancelled");
    }

    @PostMapping("/a/{area}/roster/seats/{seat}/check-in")
    @Requires(Permission.ROSTER_EDIT)
    Html checkIn(@PathVariable SeatId seat, @RequestParam UUID request, @RequestParam @Nullable String kind) {
        var now = checkIns.record(request, seat, Entered.choice(kind, CheckInKind.class, "kind"), day.now());
        return Html.goToHere("/roster/shifts/" + now.shift()).saying("roster.check-in.recorded", now.personName());
    }

    private ShiftPage page(ShiftId id) {
        var shift = shifts.find(id).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        var post = posts.find(shift.post()).orElseThrow();
        var standingBy = staff.standingBy(id);
        var toPhone = shift.free() > 0 && shift.from().isAfter(day.now()) ? staff.toPhone(id, TO_PHONE) : List.<Candidate>of();
        var phones = volunteers.all(Stream.concat(standingBy.stream(), toPhone.stream()).map(one -> one.person().person()).distinct().toList())
                .stream().collect(Collectors.toMap(Volunteer::id, one -> one.facts().phone().text()));
        return new ShiftPage(shift, post, seats(shift), standingBy, toPhone, phones, day.now());
    }

    private List<DutySeat> seats(Shift shift) {
        return checkIns.ofShift(shift.id()).stream().sorted(Comparator.comparing(DutySeat::personName)).toList();
    }

    private List<Post> places() {
        return posts.all();
    }
}
