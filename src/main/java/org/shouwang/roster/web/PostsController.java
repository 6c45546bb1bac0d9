package org.shouwang.roster.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.paper.Posters;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Typed;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 岗位: added, described, taken out of use; the poster by which people check in. */
@Controller
class PostsController {

    private static final String FORM = "roster/postForm";

    private final Posts posts;
    private final Choosable choosable;
    private final PhoneAddress phones;
    private final Areas areas;
    private final Messages messages;

    PostsController(Posts posts, Choosable choosable, PhoneAddress phones, Areas areas, Messages messages) {
        this.posts = posts;
        this.choosable = choosable;
        this.phones = phones;
        this.areas = areas;
        this.messages = messages;
    }

    @GetMapping("/a/{area}/roster/posts")
    @Requires(Permission.ROSTER_EDIT)
    Html all() {
        return Html.page("roster/posts", new PostsPage(posts.all(), choosable.people()));
    }

    @GetMapping("/a/{area}/roster/posts/new")
    @Requires(Permission.ROSTER_EDIT)
    Html blank() {
        return Html.page(FORM, Typed.fresh(PostForm.blank(), place(true)));
    }

    @PostMapping("/a/{area}/roster/posts")
    @Requires(Permission.ROSTER_EDIT)
    Html add(PostForm form) {
        return Typed.attempt(FORM, form, () -> place(true), () -> {
            var post = posts.add(form.post(), form.facts());
            return Html.goToHere("/roster/posts").saying("roster.post.added", post.facts().name());
        });
    }

    @GetMapping("/a/{area}/roster/posts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html edit(@PathVariable PostId id) {
        return Html.page(FORM, Typed.fresh(PostForm.of(known(id)), place(false)));
    }

    @PostMapping("/a/{area}/roster/posts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    Html describe(@PathVariable PostId id, PostForm form) {
        return Typed.attempt(FORM, form, () -> place(false), () -> {
            var post = posts.edit(id, Entered.version(form.version()), form.facts());
            return Html.goToHere("/roster/posts").saying("roster.post.changed", post.facts().name());
        });
    }

    @PostMapping("/a/{area}/roster/posts/{id}/close")
    @Requires(Permission.ROSTER_EDIT)
    Html close(@PathVariable PostId id, @RequestParam String version) {
        var post = known(id);
        posts.close(id, Entered.version(version));
        return Html.goToHere("/roster/posts").saying("roster.post.closed", post.facts().name());
    }

    /** On paper, to hang at the post. */
    @GetMapping("/a/{area}/roster/posts/{id}/poster.pdf")
    @Requires(Permission.ROSTER_EDIT)
    ModelAndView poster(@PathVariable PostId id, HttpServletRequest request) {
        var post = known(id);
        var address = phones.base(request) + "/a/" + areas.get(Current.area()).code() + "/posts/" + id + "/here?code=" + post.code();
        var lines = Messages.LANGUAGES.stream().map(language -> messages.get(language, "roster.post.scan")).toList();
        return Pdf.of("platform/paper/posters", new Posters(post.facts().name(),
                List.of(new Posters.Poster(post.facts().name(), post.facts().place(), address, lines))), post.facts().name());
    }

    private PostFormPlace place(boolean fresh) {
        return new PostFormPlace(fresh, choosable.buildings(), choosable.people());
    }

    private Post known(PostId id) {
        return posts.find(id).orElseThrow(() -> Problem.notFound("roster.post.unknown"));
    }
}
