package org.shouwang.notices.web;

import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.notices.Robot;
import org.shouwang.notices.RobotId;
import org.shouwang.notices.Robots;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.outbox.Outbox;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Entered;
import org.shouwang.platform.web.Html;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;

/** The robots that write into chat groups: where they are set up and tried. */
@Controller
class GroupsController {

    private static final String FORM = "notices/robotForm";

    private final Robots robots;
    private final Outbox outbox;
    private final AudiencePlaces audiencePlaces;
    private final PhoneAddress phones;
    private final Messages messages;
    private final Areas areas;

    GroupsController(Robots robots, Outbox outbox, AudiencePlaces audiencePlaces, PhoneAddress phones, Messages messages, Areas areas) {
        this.robots = robots;
        this.outbox = outbox;
        this.audiencePlaces = audiencePlaces;
        this.phones = phones;
        this.messages = messages;
        this.areas = areas;
    }

    @GetMapping("/a/{area}/notice-groups")
    @Requires(Permission.NOTICES_SEND)
    Html all() {
        return Html.page("notices/groups", new GroupsPage(robots.all(), outbox.backlog().stream()
                .collect(Collectors.toMap(Outbox.Backlog::target, Function.identity(), (one, other) -> one)), audiencePlaces.places()));
    }

    @GetMapping("/a/{area}/notice-groups/new")
    @Requires(Permission.NOTICES_SEND)
    Html blank() {
        return Html.page(FORM, Typed.fresh(RobotForm.blank(), new RobotFormPlace(null, audiencePlaces.places())));
    }

    @PostMapping("/a/{area}/notice-groups")
    @Requires(Permission.NOTICES_SEND)
    Html add(RobotForm form, HttpServletRequest request) {
        return Typed.attempt(FORM, form, () -> new RobotFormPlace(null, audiencePlaces.places()), () -> {
            var robot = robots.add(form.robot(), form.facts(), phones.base(request));
            return Html.goToHere("/notice-groups").saying("notices.robot.added", robot.name());
        });
    }

    @GetMapping("/a/{area}/notice-groups/{id}")
    @Requires(Permission.NOTICES_SEND)
    Html edit(@PathVariable RobotId id) {
        var robot = known(id);
        return Html.page(FORM, Typed.fresh(RobotForm.of(robot), new RobotFormPlace(robot, audiencePlaces.places())));
    }

    @PostMapping("/a/{area}/notice-groups/{id}")
    @Requires(Permission.NOTICES_SEND)
    Html change(@PathVariable RobotId id, RobotForm form, HttpServletRequest request) {
        return Typed.attempt(FORM, form, () -> new RobotFormPlace(known(id), audiencePlaces.places()), () -> {
            var robot = robots.edit(id, Entered.version(form.version()), form.facts(), phones.base(request));
            return Html.goToHere("/notice-groups").saying("notices.robot.changed", robot.name());
        });
    }

    @PostMapping("/a/{area}/notice-groups/{id}/remove")
    @Requires(Permission.NOTICES_SEND)
    Html remove(@PathVariable RobotId id, @RequestParam String version) {
        robots.remove(id, Entered.version(version));
        return Html.goToHere("/notice-groups").saying("notices.robot.removed");
    }

    /** Writes one sentence into the group and says at once what came of it. */
    @PostMapping("/a/{area}/notice-groups/{id}/test")
    @Requires(Permission.NOTICES_SEND)
    Html test(@PathVariable RobotId id) {
        var robot = known(id);
        var outcome = robots.test(id, messages.get(Messages.CHINESE, "notices.group.test", areas.get(Current.area()).name()));
        var there = Html.goToHere("/notice-groups");
        return switch (outcome) {
            case Outcome.Delivered done -> there.saying("notices.robot.tested", robot.name());
            case Outcome.NotYet no -> there.saying("notices.robot.test-failed", robot.name(), messages.get(language(), no.trouble()), no.detail());
            case Outcome.Unclear no -> there.saying("notices.robot.test-failed", robot.name(), messages.get(language(), no.trouble()), no.detail());
            case Outcome.Refused no -> there.saying("notices.robot.test-failed", robot.name(), messages.get(language(), no.trouble()), no.detail());
            case Outcome.TooFast no -> there.saying("notices.robot.test-failed", robot.name(), messages.get(language(), no.trouble()), "");
            case Outcome.Pointless no -> there.saying("notices.robot.test-failed", robot.name(), messages.get(language(), no.trouble()), "");
        };
    }

    private static java.util.Locale language() {
        return org.springframework.context.i18n.LocaleContextHolder.getLocale();
    }

    private Robot known(RobotId id) {
        return robots.find(id).filter(robot -> !robot.removed()).orElseThrow(() -> Problem.notFound("notices.robot.unknown"));
    }
}
