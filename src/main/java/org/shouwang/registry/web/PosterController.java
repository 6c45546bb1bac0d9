package org.shouwang.registry.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.paper.Pdf;
import org.shouwang.platform.paper.Posters;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.SelfRegistrations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The poster by which the households of a building register themselves. */
@Controller
class PosterController {

    private final SelfRegistrations registrations;
    private final PhoneAddress phones;
    private final Areas areas;
    private final Messages messages;

    PosterController(SelfRegistrations registrations, PhoneAddress phones, Areas areas, Messages messages) {
        this.registrations = registrations;
        this.phones = phones;
        this.areas = areas;
        this.messages = messages;
    }

    @GetMapping("/a/{area}/buildings/{id}/poster")
    @Requires(Permission.REGISTER_EDIT)
    Html poster(@PathVariable BuildingId id, HttpServletRequest request) {
        return Html.page("registry/poster", page(id, request));
    }

    /** On paper, in the two languages that a building's people read. */
    @GetMapping("/a/{area}/buildings/{id}/poster.pdf")
    @Requires(Permission.REGISTER_EDIT)
    ModelAndView paper(@PathVariable BuildingId id, HttpServletRequest request) {
        var page = page(id, request);
        var where = page.poster().estate() + " " + page.poster().buildingName();
        var lines = Messages.LANGUAGES.stream().map(language -> messages.get(language, "registry.poster.scan")).toList();
        var heading = messages.get(Messages.CHINESE, "registry.poster.heading");
        return Pdf.of("platform/paper/posters", new Posters(where, List.of(new Posters.Poster(heading, where, page.address(), lines))), where);
    }

    @PostMapping("/a/{area}/buildings/{id}/poster/replace")
    @Requires(Permission.REGISTER_EDIT)
    Html replace(@PathVariable BuildingId id) {
        registrations.revoke(id);
        return Html.goToHere("/buildings/" + id + "/poster").saying("registry.poster.replaced");
    }

    private PosterPage page(BuildingId id, HttpServletRequest request) {
        var poster = registrations.poster(id);
        return new PosterPage(poster, phones.base(request) + RegisterController.path(areas.get(Current.area()), poster));
    }
}
