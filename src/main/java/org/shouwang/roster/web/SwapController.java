package org.shouwang.roster.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.MyDuty;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.SwapId;
import org.shouwang.roster.SwapKind;
import org.shouwang.roster.Swaps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换班、代班: to ask somebody, to ask everybody, to answer. */
@Controller
class SwapController {

    private static final String MINE = "/shifts";
    private static final int PAGE = 30;

    private final Swaps swaps;
    private final MyDuty duty;
    private final AreaDay day;

    SwapController(Swaps swaps, MyDuty duty, AreaDay day) {
        this.swaps = swaps;
        this.duty = duty;
        this.day = day;
    }

    @GetMapping("/a/{area}/shifts/{shift}/swap")
    @Requires(Permission.DUTY_TAKE)
    Html choose(@PathVariable ShiftId shift, @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String cursor) {
        var mine = duty.seats().stream().filter(one -> one.shift().equals(shift)).findFirst();
        var seat = swaps.givable(shift);
        if (mine.isEmpty() || seat.isEmpty()) {
            return Html.goToHere(MINE).saying("roster.refused.NOT_YOURS");
        }
        var sought = Entered.text(q);
        return Html.page("roster/swap", new SwapPage(mine.get(), sought, swaps.wanted(seat.get(), sought, cursor, PAGE), cursor == null,
                swaps.mine().stream().filter(one -> one.given().shift().equals(shift)).findFirst().orElse(null)));
    }

    @PostMapping("/a/{area}/shifts/{shift}/swap")
    @Requires(Permission.DUTY_TAKE)
    Html ask(@PathVariable ShiftId shift, @RequestParam UUID request, @RequestParam SeatId seat) {
        return Told.on(MINE, swaps.ask(new SwapId(request), shift, seat));
    }

    @PostMapping("/a/{area}/shifts/{shift}/put-up")
    @Requires(Permission.DUTY_TAKE)
    Html putUp(@PathVariable ShiftId shift, @RequestParam UUID request, @RequestParam @Nullable String kind) {
        var chosen = Entered.choice(kind, SwapKind.class, "kind");
        if (chosen == SwapKind.SWAP) {
            throw Problem.invalid("platform.form.broken");
        }
        return Told.on(MINE, swaps.putUp(new SwapId(request), shift, chosen));
    }

    /** Somebody wants any seat for the own one: which of mine? */
    @GetMapping("/a/{area}/swaps/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html answer(@PathVariable SwapId id) {
        var asked = swaps.ofOthers().stream().filter(one -> one.id().equals(id)).findFirst();
        if (asked.isEmpty()) {
            return Html.goToHere(MINE).saying("roster.refused.SWAP_OVER");
        }
        var mine = duty.seats().stream().filter(one -> one.from().isAfter(day.now()) && one.cameAt() == null).toList();
        return Html.page("roster/swapAnswer", new SwapAnswerPage(asked.get(), mine));
    }

    @PostMapping("/a/{area}/swaps/{id}/accept")
    @Requires(Permission.DUTY_TAKE)
    Html accept(@PathVariable SwapId id, @RequestParam UUID request) {
        return Told.on(MINE, swaps.accept(new RequestId(request), id), "roster.swap.done");
    }

    @PostMapping("/a/{area}/swaps/{id}/decline")
    @Requires(Permission.DUTY_TAKE)
    Html decline(@PathVariable SwapId id, @RequestParam UUID request) {
        return Told.on(MINE, swaps.decline(new RequestId(request), id));
    }

    @PostMapping("/a/{area}/swaps/{id}/withdraw")
    @Requires(Permission.DUTY_TAKE)
    Html withdraw(@PathVariable SwapId id) {
        swaps.withdraw(id);
        return Html.goToHere(MINE).saying("roster.answer.done");
    }
}
