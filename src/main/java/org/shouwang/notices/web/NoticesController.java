package org.shouwang.notices.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeList;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Robots;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of notices, and writing one. */
@Controller
class NoticesController {

    private static final String FORM = "notices/noticeForm";
    private static final int PAGE = 50;
    private static final String DRAFT_ONLY = "draft";

    private final Notices notices;
    private final NoticeList list;
    private final Robots robots;
    private final AudiencePlaces audiencePlaces;
    private final AreaDay day;

    NoticesController(Notices notices, NoticeList list, Robots robots, AudiencePlaces audiencePlaces, AreaDay day) {
        this.notices = notices;
        this.list = list;
        this.robots = robots;
        this.audiencePlaces = audiencePlaces;
        this.day = day;
    }

    @GetMapping("/a/{area}/notices")
    @Requires(Permission.NOTICES_SEND)
    Html all(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String cursor) {
        var words = Entered.text(q);
        var chosen = Entered.choiceIfAny(show, NoticeList.Show.class);
        return Html.page("notices/notices", new NoticesPage(words, chosen, list.find(words, chosen, cursor, PAGE), list.counts(words),
                audiencePlaces.places(), cursor == null));
    }

    @GetMapping("/a/{area}/notices/new")
    @Requires(Permission.NOTICES_SEND)
    Html blank() {
        return Html.page(FORM, Typed.fresh(NoticeForm.blank(day.now(), day.zone()), place(true)));
    }

    /** A correction begins with what was said. */
    @GetMapping("/a/{area}/notices/{id}/correct")
    @Requires(Permission.NOTICES_SEND)
    Html correct(@PathVariable NoticeId id) {
        return Html.page(FORM, Typed.fresh(NoticeForm.correcting(known(id), day.zone()), place(true)));
    }

    @PostMapping("/a/{area}/notices")
    @Requires(Permission.NOTICES_SEND)
    Html add(NoticeForm form) {
        return Typed.attempt(FORM, form, () -> place(true), () -> kept(form,
                notices.draft(form.notice(), form.facts(day.zone()), form.audience(), form.channels(), form.corrected())));
    }

    @GetMapping("/a/{area}/notices/{id}/edit")
    @Requires(Permission.NOTICES_SEND)
    Html edit(@PathVariable NoticeId id) {
        var notice = known(id);
        return notice.state() == NoticeState.DRAFT ? Html.page(FORM, Typed.fresh(NoticeForm.of(notice, day.zone()), place(false)))
                : Html.goToHere("/notices/" + id);
    }

    @PostMapping("/a/{area}/notices/{id}")
    @Requires(Permission.NOTICES_SEND)
    Html change(@PathVariable NoticeId id, NoticeForm form) {
        return Typed.attempt(FORM, form, () -> place(false), () -> kept(form,
                notices.edit(id, Entered.version(form.version()), form.facts(day.zone()), form.audience(), form.channels())));
    }

    @PostMapping("/a/{area}/notices/{id}/discard")
    @Requires(Permission.NOTICES_SEND)
    Html discard(@PathVariable NoticeId id, @RequestParam String version) {
        notices.discard(id, Entered.version(version));
        return Html.goToHere("/notices").saying("notices.discarded");
    }

    private static Html kept(NoticeForm form, Notice notice) {
        return DRAFT_ONLY.equals(form.then()) ? Html.goToHere("/notices").saying("notices.kept", notice.facts().headline())
                : Html.goToHere("/notices/" + notice.id());
    }

    private Notice known(NoticeId id) {
        return notices.find(id).orElseThrow(() -> Problem.notFound("notices.unknown"));
    }

    private NoticeFormPlace place(boolean fresh) {
        return new NoticeFormPlace(fresh, audiencePlaces.places(), robots.all());
    }
}
