package org.shouwang.notices.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.shouwang.notices.GroupDeliveries;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeState;
import org.shouwang.notices.Notices;
import org.shouwang.notices.GroupPreviews;
import org.shouwang.notices.NoticeReach;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;

/** One notice: what it will be in each channel, sending, approving, taking back, and how far it has come. */
@Controller
class NoticeController {

    private final Notices notices;
    private final NoticeReach reach;
    private final GroupPreviews previews;
    private final GroupDeliveries deliveries;
    private final AudiencePlaces audiencePlaces;
    private final PhoneAddress phones;
    private final Areas areas;
    private final AreaDay day;

    NoticeController(Notices notices, NoticeReach reach, GroupPreviews previews, GroupDeliveries deliveries, AudiencePlaces audiencePlaces, PhoneAddress phones,
            Areas areas, AreaDay day) {
        this.notices = notices;
        this.reach = reach;
        this.previews = previews;
        this.deliveries = deliveries;
        this.audiencePlaces = audiencePlaces;
        this.phones = phones;
        this.areas = areas;
        this.day = day;
    }

    @GetMapping("/a/{area}/notices/{id}")
    @Requires(Permission.NOTICES_SEND)
    Html notice(@PathVariable NoticeId id) {
        return Html.page("notices/notice", page(known(id)));
    }

    @PostMapping("/a/{area}/notices/{id}/send")
    @Requires(Permission.NOTICES_SEND)
    Html send(@PathVariable NoticeId id, @RequestParam String version) {
        var sent = notices.send(id, Entered.version(version));
        return there(id).saying(sent.state() == NoticeState.WAITING ? "notices.waits-now" : "notices.sent-now");
    }

    @PostMapping("/a/{area}/notices/{id}/approve")
    @Requires(Permission.NOTICES_SEND)
    Html approve(@PathVariable NoticeId id, @RequestParam String version) {
        notices.approve(id, Entered.version(version));
        return there(id).saying("notices.sent-now");
    }

    @PostMapping("/a/{area}/notices/{id}/give-back")
    @Requires(Permission.NOTICES_SEND)
    Html giveBack(@PathVariable NoticeId id, @RequestParam String version, @RequestParam String reason) {
        notices.giveBack(id, Entered.version(version), reason);
        return there(id).saying("notices.given-back");
    }

    @PostMapping("/a/{area}/notices/{id}/withdraw")
    @Requires(Permission.NOTICES_SEND)
    Html withdraw(@PathVariable NoticeId id, @RequestParam String version, @RequestParam String reason) {
        notices.withdraw(id, Entered.version(version), reason);
        return there(id).saying("notices.withdrawn-now");
    }

    @PostMapping("/a/{area}/notices/{id}/messages/{message}/try-again")
    @Requires(Permission.NOTICES_SEND)
    Html tryAgain(@PathVariable NoticeId id, @PathVariable UUID message) {
        deliveries.tryAgain(known(id).id(), message);
        return there(id).saying("platform.outbox.trying");
    }

    @PostMapping("/a/{area}/notices/{id}/messages/{message}/give-up")
    @Requires(Permission.NOTICES_SEND)
    Html giveUp(@PathVariable NoticeId id, @PathVariable UUID message) {
        deliveries.giveUp(known(id).id(), message);
        return there(id).saying("platform.outbox.gave-up");
    }

    /** For the entrance: the text large, and a code that leads to it. */
    @GetMapping("/a/{area}/notices/{id}/poster.pdf")
    @Requires(Permission.NOTICES_SEND)
    ModelAndView poster(@PathVariable NoticeId id, HttpServletRequest request) {
        var notice = known(id);
        var address = phones.base(request) + "/a/" + areas.get(Current.area()).code() + "/inbox/" + id;
        return Pdf.of("notices/poster", new PosterPage(notice, address), notice.facts().headline());
    }

    @GetMapping("/a/{area}/notices/{id}/people")
    @Requires(Permission.NOTICES_SEND)
    Html people(@PathVariable NoticeId id) {
        var notice = known(id);
        return Html.page("notices/readers", new ReadersPage(notice, reach.people(notice)));
    }

    private static Html there(NoticeId id) {
        return Html.goToHere("/notices/" + id);
    }

    private Notice known(NoticeId id) {
        return notices.find(id).orElseThrow(() -> Problem.notFound("notices.unknown"));
    }

    private NoticePage page(Notice notice) {
        boolean out = notice.state() == NoticeState.SENT || notice.state() == NoticeState.WITHDRAWN;
        boolean asks = !out && notices.needsApproval(notice);
        var doors = out ? reach.doors(notice) : java.util.List.<NoticeReach.Door>of();
        return new NoticePage(notice, notice.holds(day.now()), audiencePlaces.places(), out ? doors.size() : reach.concerned(notice.audience()).size(),
                NoticeReach.counts(doors), out ? people(notice) : Map.of(), out ? java.util.List.of() : previews.of(notice),
                out ? deliveries.of(notice.id()) : java.util.List.of(), asks, asks ? reach.otherApprovers() : 0,
                notice.state() == NoticeState.WAITING && !Current.actor().id().equals(notice.askedBy()));
    }

    private Map<NoticeReach.Stage, Integer> people(Notice notice) {
        var counts = new EnumMap<NoticeReach.Stage, Integer>(NoticeReach.Stage.class);
        reach.people(notice).forEach(person -> counts.merge(person.stage(), 1, Integer::sum));
        return counts;
    }
}
