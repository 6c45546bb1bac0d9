package org.shouwang.notices.api;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Robot;
import org.shouwang.notices.RobotFacts;
import org.shouwang.notices.RobotId;
import org.shouwang.notices.Robots;
import org.shouwang.notices.api.NoticeBodies.NewRobotBody;
import org.shouwang.notices.api.NoticeBodies.RobotBody;
import org.shouwang.notices.api.NoticeBodies.TestBody;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.outbox.Outcome;
import org.shouwang.platform.tls.PhoneAddress;
import org.shouwang.platform.web.Asked;
import org.shouwang.platform.web.Messages;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

@RestController
@RequestMapping("/api/v1/areas/{area}/robots")
@Tag(name = "Robots", description = "Robots that write notices into chat groups. Addresses and secrets are taken and never given.")
class RobotsApi {

    private final Robots robots;
    private final PhoneAddress phones;
    private final Messages messages;
    private final Areas areas;

    RobotsApi(Robots robots, PhoneAddress phones, Messages messages, Areas areas) {
        this.robots = robots;
        this.phones = phones;
        this.messages = messages;
        this.areas = areas;
    }

    @GetMapping
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Robots in use")
    List<RobotBody> all() {
        return robots.all().stream().map(RobotBody::of).toList();
    }

    @PostMapping
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Connect a group")
    ResponseEntity<RobotBody> add(@RequestBody NewRobotBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        var id = new RobotId(Asked.id(body.id(), key));
        return versioned(robots.add(id, facts(body), phones.base(request)));
    }

    @GetMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "A robot")
    ResponseEntity<RobotBody> robot(@PathVariable RobotId id) {
        return versioned(robots.find(id).orElseThrow(() -> Problem.notFound("notices.robot.unknown")));
    }

    @PutMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Change a robot; an address or secret that is left out stays, an empty secret is none")
    ResponseEntity<RobotBody> edit(@PathVariable RobotId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody NewRobotBody body, HttpServletRequest request) {
        return versioned(robots.edit(id, Asked.version(seen), facts(body), phones.base(request)));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.NOTICES_SEND)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Disconnect a group")
    void remove(@PathVariable RobotId id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
        robots.remove(id, Asked.version(seen));
    }

    @PostMapping("/{id}/test")
    @Requires(Permission.NOTICES_SEND)
    @Operation(summary = "Write one sentence into the group and say what came of it")
    TestBody test(@PathVariable RobotId id) {
        var outcome = robots.test(id, messages.get(Messages.CHINESE, "notices.group.test", areas.get(Current.area()).name()));
        return new TestBody(outcome.getClass().getSimpleName(), switch (outcome) {
            case Outcome.NotYet no -> no.detail();
            case Outcome.Unclear no -> no.detail();
            case Outcome.Refused no -> no.detail();
            default -> "";
        });
    }

    private static RobotFacts facts(NewRobotBody body) {
        return new RobotFacts(Asked.given(body.kind(), "kind"), Asked.text(body.name()),
                body.address() == null || body.address().isBlank() ? null : RobotFacts.address(body.address()), body.secret(),
                Asked.set(body.buildings()));
    }

    private static ResponseEntity<RobotBody> versioned(Robot robot) {
        return Asked.versioned(robot.version(), RobotBody.of(robot));
    }
}
