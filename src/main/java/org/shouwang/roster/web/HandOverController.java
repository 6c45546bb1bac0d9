package org.shouwang.roster.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.NavItem;
import org.shouwang.platform.web.NavSection;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.HandOverId;
import org.shouwang.roster.handover.HandOvers;
import org.shouwang.roster.handover.Unwritten;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 交接班: what waits to be signed for, the note at the end of a shift, the notes of a post. */
@Controller
class HandOverController {

    private static final String FORM = "roster/handOverForm";
    private static final int SIZE = 20;

    private final HandOvers handOvers;
    private final Shifts shifts;
    private final Posts posts;
    private final AreaDay day;

    HandOverController(HandOvers handOvers, Shifts shifts, Posts posts, AreaDay day) {
        this.handOvers = handOvers;
        this.shifts = shifts;
        this.posts = posts;
        this.day = day;
    }

    @Bean
    static NavItem handOversItem() {
        return new NavItem(NavSection.NOW, 28, "roster.hand-over", "/hand-overs", Permission.DUTY_TAKE, "messages");
    }

    @GetMapping("/a/{area}/hand-overs")
    @Requires(Permission.DUTY_TAKE)
    Html all() {
        return Html.page("roster/handOvers", page());
    }

    @GetMapping("/a/{area}/hand-overs/open")
    @Requires(Permission.DUTY_TAKE)
    Html part() {
        return Html.part("roster/handOversPart", page());
    }

    private HandOversPage page() {
        boolean plans = Current.actor().may(Permission.ROSTER_EDIT, Current.area());
        var waiting = handOvers.waitingForMe();
        var toWrite = handOvers.mineToWrite();
        var open = plans ? handOvers.open().stream().filter(note -> waiting.stream().noneMatch(mine -> mine.id().equals(note.id()))).toList()
                : List.<HandOver>of();
        var unwritten = plans ? handOvers.unwritten().stream().filter(one -> !toWrite.contains(one)).toList() : List.<Unwritten>of();
        return new HandOversPage(waiting, toWrite, open, unwritten, day.now());
    }

    @GetMapping("/a/{area}/shifts/{shift}/hand-over")
    @Requires(Permission.DUTY_TAKE)
    Html blank(@PathVariable ShiftId shift) {
        var there = known(shift);
        var written = handOvers.ofShift(shift);
        return written.isPresent() ? Html.goToHere("/hand-overs/" + written.get().id())
                : Html.page(FORM, Typed.fresh(HandOverForm.after(handOvers.lastOf(there.post()).orElse(null)), place(there)));
    }

    @PostMapping("/a/{area}/shifts/{shift}/hand-over")
    @Requires(Permission.DUTY_TAKE)
    Html write(@PathVariable ShiftId shift, HandOverForm form) {
        var there = known(shift);
        return Typed.attempt(FORM, form, () -> place(there), () -> {
            var note = handOvers.write(form.handOver(), shift, form.note(), form.seenTo(), day.now());
            return Html.goToHere("/hand-overs/" + note.id()).saying("roster.hand-over.is-written");
        });
    }

    @GetMapping("/a/{area}/hand-overs/{id}")
    @Requires(Permission.DUTY_TAKE)
    Html one(@PathVariable HandOverId id) {
        var note = handOvers.get(id);
        boolean mine = handOvers.waitingForMe().stream().anyMatch(other -> other.id().equals(id)) || handOvers.mayStandIn(note);
        return Html.page("roster/handOver", new HandOverPage(note, handOvers.tasksOf(List.of(note)), handOvers.openTasks(note.post()), mine, day.now()));
    }

    @PostMapping("/a/{area}/hand-overs/{id}/acknowledge")
    @Requires(Permission.DUTY_TAKE)
    Html acknowledge(@PathVariable HandOverId id) {
        var note = handOvers.acknowledge(id);
        return Html.goToHere("/hand-overs/" + id).saying("roster.hand-over.is-taken", note.postName());
    }

    @PostMapping("/a/{area}/hand-overs/tasks/{task}/done")
    @Requires(Permission.DUTY_TAKE)
    Html tick(@PathVariable UUID task, @RequestParam HandOverId note) {
        handOvers.tick(task);
        return Html.goToHere("/hand-overs/" + note).saying("roster.hand-over.ticked");
    }

    @GetMapping("/a/{area}/roster/posts/{id}/hand-overs")
    @Requires(Permission.ROSTER_READ)
    Html history(@PathVariable PostId id, @RequestParam(required = false) @Nullable String cursor) {
        var post = posts.find(id).orElseThrow(() -> Problem.notFound("roster.post.unknown"));
        var notes = handOvers.history(id, cursor, SIZE);
        return Html.page("roster/handOverHistory", new HandOverHistoryPage(post, notes, handOvers.tasksOf(notes.rows()), handOvers.openTasks(id), cursor == null));
    }

    private HandOverFormPlace place(Shift shift) {
        return new HandOverFormPlace(shift, handOvers.openTasks(shift.post()));
    }

    private Shift known(ShiftId id) {
        return shifts.find(id).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
    }
}
