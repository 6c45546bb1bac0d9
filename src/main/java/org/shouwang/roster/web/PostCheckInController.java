package org.shouwang.roster.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Posts;
import org.shouwang.roster.SeatId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody stands before a post and has scanned its QR code: one button to come, one to go. */
@Controller
class PostCheckInController {

    private final CheckIns checkIns;
    private final Posts posts;
    private final AreaDay day;

    PostCheckInController(CheckIns checkIns, Posts posts, AreaDay day) {
        this.checkIns = checkIns;
        this.posts = posts;
        this.day = day;
    }

    @GetMapping("/a/{area}/posts/{id}/here")
    @Requires(Permission.DUTY_TAKE)
    Html here(@PathVariable PostId id, @RequestParam(required = false) @Nullable String code) {
        var post = standingAt(id, code);
        return Html.page("roster/here", new HerePage(post, checkIns.mineAt(id).orElse(null), day.now()));
    }

    @PostMapping("/a/{area}/posts/{id}/here")
    @Requires(Permission.DUTY_TAKE)
    Html record(@PathVariable PostId id, @RequestParam(required = false) @Nullable String code, @RequestParam SeatId seat,
            @RequestParam UUID request, @RequestParam @Nullable String kind) {
        var post = standingAt(id, code);
        var chosen = Entered.choice(kind, CheckInKind.class, "kind");
        checkIns.record(request, seat, chosen, day.now());
        return Html.goToHere("/posts/" + id + "/here?code=" + post.code()).saying(chosen == CheckInKind.OUT ? "roster.here.left" : "roster.here.came");
    }

    /** The code is on the poster only: whoever sends another one does not stand before it. */
    private Post standingAt(PostId id, @Nullable String code) {
        return posts.find(id).filter(post -> post.code().equals(code)).orElseThrow(() -> Problem.notFound("roster.here.unknown"));
    }
}
