package org.shouwang.notices.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.NoticeId;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody was told: the own notices. */
@Controller
class InboxController {

    private static final int PAGE = 30;

    private final Inbox inbox;
    private final AreaDay day;

    InboxController(Inbox inbox, AreaDay day) {
        this.inbox = inbox;
        this.day = day;
    }

    @GetMapping("/a/{area}/inbox")
    @Requires(Permission.BE_HERE)
    Html all(@RequestParam(required = false) @Nullable String cursor) {
        return Html.page("notices/inbox", new InboxPage(inbox.mine(cursor, PAGE), cursor == null, day.now()));
    }

    @GetMapping("/a/{area}/inbox/{id}")
    @Requires(Permission.BE_HERE)
    Html open(@PathVariable NoticeId id) {
        var received = inbox.open(id).orElseThrow(() -> Problem.notFound("notices.unknown"));
        return Html.page("notices/received", new ReceivedPage(received, received.notice().holds(day.now())));
    }

    @PostMapping("/a/{area}/inbox/{id}/read")
    @Requires(Permission.BE_HERE)
    Html read(@PathVariable NoticeId id) {
        inbox.confirm(id);
        return Html.goToHere("/inbox/" + id).saying("notices.confirmed-now");
    }

    /** What has come meanwhile, for every open page. */
    @GetMapping("/a/{area}/inbox/arrived")
    @Requires(Permission.BE_HERE)
    Html arrived() {
        return Html.part("notices/arrived", new ArrivedPage(inbox.unread()));
    }
}
