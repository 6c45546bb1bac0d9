package org.shouwang.notices.api;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.NoticeList;
import org.shouwang.notices.Notices;
import org.shouwang.notices.NoticeReach;
import org.shouwang.notices.api.NoticeBodies.DoorBody;
import org.shouwang.notices.api.NoticeBodies.LineBody;
import org.shouwang.notices.api.NoticeBodies.NewNoticeBody;
import org.shouwang.notices.api.NoticeBodies.NoticeBody;
import org.shouwang.notices.api.NoticeBodies.NoticesBody;
import org.shouwang.notices.api.NoticeBodies.ReachBody;
import org.shouwang.notices.api.NoticeBodies.ReasonBody;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.HouseholdId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}/notices")
@Tag(name = "Notices", description = "Telling people something, and who has heard it.")
class NoticesApi {

    private final Notices notices;
    private final NoticeList list;
    private final NoticeReach reach;

    NoticesApi(Notices notices, NoticeList list, NoticeReach reach) {
        this.notices = notices;
        this.list = list;
        this.reach = reach;
    }

    @GetMapping
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Notices, the newest first, drafts included")
    NoticesBody all(@RequestParam(required = false, defaultValue = "") String q, @RequestParam(required = false) NoticeList.@Nullable Show show,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int size) {
        var words = Written.line(q, "q", 100);
        var page = list.find(words, show, cursor, Math.clamp(size, 1, 200));
        return new NoticesBody(page.rows().stream().map(LineBody::of).toList(), page.next(), list.counts(words));
    }

    @PostMapping
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Write a notice, as a draft or to be sent at once",
            description = "An urgent one for the whole community then waits for a second person (state WAITING).")
    ResponseEntity<NoticeBody> write(@RequestBody NewNoticeBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var id = new NoticeId(Asked.id(body.id(), key));
        var draft = notices.draft(id, body.facts(), body.who(), body.by(), body.corrected());
        return versioned(body.atOnce() ? notices.send(id, draft.version()) : draft);
    }

    @GetMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "A notice")
    ResponseEntity<NoticeBody> notice(@PathVariable NoticeId id) {
        return versioned(known(id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Change a draft")
    ResponseEntity<NoticeBody> edit(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody NewNoticeBody body) {
        return versioned(notices.edit(id, Asked.version(seen), body.facts(), body.who(), body.by()));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throw a draft away")
    void discard(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        notices.discard(id, Asked.version(seen));
    }

    @PostMapping("/{id}/send")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Send a draft, or put it before a second person")
    ResponseEntity<NoticeBody> send(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return versioned(notices.send(id, Asked.version(seen)));
    }

    @PostMapping("/{id}/approve")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Approve what somebody else sent off; it goes out at once")
    ResponseEntity<NoticeBody> approve(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        return versioned(notices.approve(id, Asked.version(seen)));
    }

    @PostMapping("/{id}/give-back")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Do not approve, for a reason; it is a draft again")
    ResponseEntity<NoticeBody> giveBack(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ReasonBody body) {
        return versioned(notices.giveBack(id, Asked.version(seen), body.why()));
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Take a sent notice back, for a reason; groups that got it are told")
    ResponseEntity<NoticeBody> withdraw(@PathVariable NoticeId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody ReasonBody body) {
        return versioned(notices.withdraw(id, Asked.version(seen), body.why()));
    }

    @GetMapping("/{id}/reach")
    @Requires(Permission.REGISTER_READ)
    @Operation(summary = "The households that it concerns and how far each is, as far as the role's buildings reach")
    ReachBody reach(@PathVariable NoticeId id) {
        var doors = reach.doors(reach.notice(id).orElseThrow(() -> Problem.notFound("notices.unknown")));
        return new ReachBody(doors.size(), NoticeReach.counts(doors), doors.stream().map(DoorBody::of).toList());
    }

    @PostMapping("/{id}/households/{household}/told")
    @Requires(Permission.REGISTER_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note that a household was told at the door or by phone")
    void told(@PathVariable NoticeId id, @PathVariable HouseholdId household) {
        reach.told(id, household);
    }

    @DeleteMapping("/{id}/households/{household}/told")
    @Requires(Permission.REGISTER_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that a household was told")
    void notTold(@PathVariable NoticeId id, @PathVariable HouseholdId household) {
        reach.notTold(id, household);
    }

    private Notice known(NoticeId id) {
        return notices.find(id).orElseThrow(() -> Problem.notFound("notices.unknown"));
    }

    private static ResponseEntity<NoticeBody> versioned(Notice notice) {
        return Asked.versioned(notice.version(), NoticeBody.of(notice));
    }
}
