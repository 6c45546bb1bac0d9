package org.shouwang.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.EmptySeats;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Proposal;
import org.shouwang.roster.ProposalId;
import org.shouwang.roster.Proposals;
import org.shouwang.roster.ProposedSeat;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 自动排班: a proposal is wanted, watched, changed, searched on, taken over. */
@Controller
class ProposalsController {

    private static final String HERE = "/roster/proposals/";
    private static final String LIST = "roster/proposals";
    private static final int LATEST = 10;
    private static final int CANDIDATES = 20;

    private final Proposals proposals;
    private final Posts posts;
    private final Shifts shifts;
    private final Choosable choosable;
    private final AreaDay day;

    ProposalsController(Proposals proposals, Posts posts, Shifts shifts, Choosable choosable, AreaDay day) {
        this.proposals = proposals;
        this.posts = posts;
        this.shifts = shifts;
        this.choosable = choosable;
        this.day = day;
    }

    @GetMapping("/a/{area}/roster/proposals")
    @Requires(Permission.ROSTER_EDIT)
    Html all() {
        return Html.page(LIST, Typed.fresh(ProposalForm.blank(day.today().plusDays(1)), list()));
    }

    @PostMapping("/a/{area}/roster/proposals")
    @Requires(Permission.ROSTER_EDIT)
    Html start(ProposalForm form) {
        return Typed.attempt(LIST, form, this::list, () -> Html.goToHere(HERE + proposals.start(form.proposal(), form.facts()).id()));
    }

    @GetMapping("/a/{area}/roster/proposals/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html one(@PathVariable ProposalId id, @RequestParam(name = "day", required = false) @Nullable String asked) {
        return Html.page("roster/proposal", page(id, asked));
    }

    @GetMapping("/a/{area}/roster/proposals/{id}/part")
    @Requires(Permission.ROSTER_EDIT)
    Html part(@PathVariable ProposalId id, @RequestParam(name = "day", required = false) @Nullable String asked) {
        return Html.part("roster/proposalPart", page(id, asked));
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/stop")
    @Requires(Permission.ROSTER_EDIT)
    Html stop(@PathVariable ProposalId id) {
        proposals.stop(id);
        return Html.goToHere(HERE + id);
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/go-on")
    @Requires(Permission.ROSTER_EDIT)
    Html goOn(@PathVariable ProposalId id) {
        proposals.goOn(id);
        return Html.goToHere(HERE + id);
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/take-over")
    @Requires(Permission.ROSTER_EDIT)
    Html takeOver(@PathVariable ProposalId id) {
        proposals.takeOver(id);
        return Html.goToHere(HERE + id);
    }

    @GetMapping("/a/{area}/roster/proposals/{id}/shifts/{shift}")
    @Requires(Permission.ROSTER_EDIT)
    Html shift(@PathVariable ProposalId id, @PathVariable ShiftId shift) {
        var proposal = known(id);
        var there = shifts.find(shift).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        var people = proposals.seats(id).stream().filter(seat -> seat.shift().equals(shift)).toList();
        return Html.page("roster/proposedShift", new ProposedShiftPage(proposal, there, people,
                proposal.state().changeable() ? proposals.candidates(id, shift, CANDIDATES) : List.of()));
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/shifts/{shift}/put")
    @Requires(Permission.ROSTER_EDIT)
    Html put(@PathVariable ProposalId id, @PathVariable ShiftId shift, @RequestParam VolunteerId person) {
        var refused = proposals.put(id, shift, person);
        var back = Html.goToHere(HERE + id + "/shifts/" + shift);
        return refused.isPresent() ? back.saying("roster.answer.said", refused.get().words()) : back.saying("roster.proposal.put");
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/shifts/{shift}/remove")
    @Requires(Permission.ROSTER_EDIT)
    Html remove(@PathVariable ProposalId id, @PathVariable ShiftId shift, @RequestParam VolunteerId person) {
        proposals.remove(id, shift, person);
        return Html.goToHere(HERE + id + "/shifts/" + shift).saying("roster.proposal.removed");
    }

    @PostMapping("/a/{area}/roster/proposals/{id}/shifts/{shift}/pin")
    @Requires(Permission.ROSTER_EDIT)
    Html pin(@PathVariable ProposalId id, @PathVariable ShiftId shift, @RequestParam VolunteerId person, @RequestParam boolean pinned) {
        proposals.pin(id, shift, person, pinned);
        return Html.goToHere(HERE + id + "/shifts/" + shift);
    }

    private ProposalsPage list() {
        return new ProposalsPage(proposals.latest(LATEST), posts.all(), choosable.people());
    }

    private Proposal known(ProposalId id) {
        return proposals.find(id).orElseThrow(() -> Problem.notFound("roster.proposal.unknown"));
    }

    private ProposalPage page(ProposalId id, @Nullable String asked) {
        var proposal = known(id);
        var facts = proposal.facts();
        var days = facts.firstDay().datesUntil(facts.lastDay().plusDays(1)).toList();
        var wanted = Entered.date(asked, "day");
        var shown = wanted != null && days.contains(wanted) ? wanted : facts.firstDay();
        var without = facts.without() == null ? null : choosable.people().get(facts.without().toString());
        if (proposal.state().atWork()) {
            return new ProposalPage(proposal, without, shown, days, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var seats = proposals.seats(id);
        var empty = proposal.state().changeable() ? proposals.emptySeats(id) : List.<EmptySeats>of();
        return new ProposalPage(proposal, without, shown, days, rows(seats, empty, shown), proposal.state().changeable() ? proposals.loads(id) : List.of(), empty,
                seats.stream().filter(seat -> seat.refused() != null).toList(), ProposalPage.chains(seats));
    }

    private List<ProposalPage.Row> rows(List<ProposedSeat> seats, List<EmptySeats> empty, LocalDate shown) {
        var rows = new LinkedHashMap<ShiftId, ProposalPage.Row>();
        empty.stream().filter(one -> LocalDate.ofInstant(one.from(), day.zone()).equals(shown)).forEach(one -> rows.put(one.shift(),
                new ProposalPage.Row(one.shift(), one.postName(), one.from(), one.until(), new ArrayList<>(), one.empty())));
        seats.stream().filter(one -> LocalDate.ofInstant(one.from(), day.zone()).equals(shown)).forEach(one -> rows.computeIfAbsent(one.shift(),
                shift -> new ProposalPage.Row(shift, one.postName(), one.from(), one.until(), new ArrayList<>(), 0)).people().add(one));
        return rows.values().stream().sorted(Comparator.comparing(ProposalPage.Row::from).thenComparing(ProposalPage.Row::postName)).toList();
    }
}
