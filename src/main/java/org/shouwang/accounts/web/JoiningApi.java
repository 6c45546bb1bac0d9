package org.shouwang.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.JoinRequest;
import org.shouwang.accounts.Joining;
import org.shouwang.accounts.JoiningMode;
import org.shouwang.accounts.JoiningModes;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Edition;
import org.shouwang.privacy.Masked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Who asks to join, for programs. */
@RestController
@RequestMapping("/api/v1/areas/{area}/joining")
@Tag(name = "joining", description = "People who ask to join, and whom the area takes in")
class JoiningApi {

    private static final int SIZE = 100;

    private final Joining joining;

    JoiningApi(Joining joining) {
        this.joining = joining;
    }

    record Asked(List<Request> requests, int waiting, @Nullable String next) {
    }

    /** @param phone masked */
    record Request(UUID id, String name, String phone, Role role, String unit, String door, Instant asked, JoinRequest.State state,
            boolean hasAccount) {

        static Request of(JoinRequest it) {
            return new Request(it.id(), it.name(), Masked.phone(it.phone().text()), it.role(), it.unit(), it.door(), it.asked(), it.state(), it.known());
        }
    }

    /** @param state what the request shall be; WAITING takes a decision back */
    record Decision(JoinRequest.State state) {
    }

    record Modes(JoiningMode residents, JoiningMode volunteers) {
    }

    @GetMapping
    @Requires(Permission.JOINING_DECIDE)
    @Operation(summary = "Requests in one state, the oldest first")
    Asked requests(@RequestParam(defaultValue = "WAITING") JoinRequest.State state, @RequestParam(required = false) @Nullable String cursor) {
        var page = joining.page(state, cursor, SIZE).map(Request::of);
        return new Asked(page.rows(), joining.waiting(), page.next());
    }

    @PutMapping("/{id}/decision")
    @Requires(Permission.JOINING_DECIDE)
    @Operation(summary = "Accept, decline, or take the decision back; saying the same again changes nothing")
    Request decide(@PathVariable UUID id, @RequestBody Decision decision) {
        return Request.of(switch (decision.state()) {
            case ACCEPTED -> joining.accept(id);
            case DECLINED -> joining.decline(id);
            case WAITING -> joining.undo(id);
        });
    }

    @GetMapping("/modes")
    @Requires(Permission.JOINING_DECIDE)
    @Operation(summary = "Whom the area takes in by its poster")
    ResponseEntity<Modes> modes() {
        var modes = joining.modes();
        return ResponseEntity.ok().eTag(Edition.tag(modes.version())).body(new Modes(modes.residents(), modes.volunteers()));
    }

    @PutMapping("/modes")
    @Requires(Permission.AREA_EDIT)
    @Operation(summary = "Set whom the area takes in (If-Match)")
    ResponseEntity<Modes> set(@RequestBody Modes wanted, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        joining.set(new JoiningModes(wanted.residents(), wanted.volunteers(), Edition.demanded(ifMatch)));
        return modes();
    }
}
