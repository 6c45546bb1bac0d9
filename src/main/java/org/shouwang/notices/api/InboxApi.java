package org.shouwang.notices.api;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Inbox;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.api.NoticeBodies.InboxBody;
import org.shouwang.notices.api.NoticeBodies.ReceivedBody;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/inbox")
@Tag(name = "Inbox", description = "The notices that concern whoever asks.")
class InboxApi {

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Own notices, the newest first")
    InboxBody mine(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int size) {
        var page = inbox.mine(cursor, Math.clamp(size, 1, 200)).map(ReceivedBody::of);
        return new InboxBody(page.rows(), page.next());
    }

    @PostMapping("/{id}/open")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Open a notice: it counts as read unless it is urgent")
    ReceivedBody open(@PathVariable NoticeId id) {
        return inbox.open(id).map(ReceivedBody::of).orElseThrow(() -> Problem.notFound("notices.unknown"));
    }

    @PostMapping("/{id}/read")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Say that it was read; again changes nothing")
    ReceivedBody read(@PathVariable NoticeId id) {
        return ReceivedBody.of(inbox.confirm(id));
    }
}
