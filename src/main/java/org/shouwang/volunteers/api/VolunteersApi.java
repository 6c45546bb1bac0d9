package org.shouwang.volunteers.api;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.volunteers.DutySettings;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerQuery;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
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
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Volunteers", description = "Who reports for duty, and how the community takes them in.")
class VolunteersApi {

    private static final int PAGE = 100;
    private static final int MOST_AT_ONCE = 1000;

    private final Volunteers volunteers;

    VolunteersApi(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    record Page(List<VolunteerBody> rows, int count, @Nullable String next) {
    }

    record Reason(@Nullable String reason) {
    }

    record SettingsBody(boolean confirm) {
    }

    @GetMapping("/volunteers")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "Volunteers by name; those who left or were declined only when their state is asked for")
    Page page(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable VolunteerState state,
            @RequestParam(required = false) @Nullable Skill skill, @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new VolunteerQuery(q, state, skill, organisation == null ? null : new OrganisationId(organisation));
        var page = volunteers.page(query, cursor, PAGE).map(VolunteerBody::of);
        return new Page(page.rows(), volunteers.count(query), page.next());
    }

    @PostMapping("/volunteers/batch")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Enter people who serve from now on, up to 1,000 at once; accounts are found by phone, or made. Repeating it changes nothing")
    List<VolunteerBody> take(@RequestBody List<VolunteerBody> some) {
        if (some.size() > MOST_AT_ONCE) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "volunteers.too-many", MOST_AT_ONCE);
        }
        return volunteers.take(some.stream().map(VolunteerBody::taken).toList()).stream().map(VolunteerBody::of).toList();
    }

    @GetMapping("/volunteers/{id}")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "A volunteer")
    ResponseEntity<VolunteerBody> one(@PathVariable UUID id) {
        return answer(volunteers.find(new VolunteerId(id)).orElseThrow(() -> Problem.notFound("volunteers.unknown")));
    }

    @PutMapping("/volunteers/{id}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Change what is known of a volunteer: a coordinator of anybody, a volunteer of the own record")
    ResponseEntity<VolunteerBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody VolunteerBody body) {
        return answer(volunteers.edit(new VolunteerId(id), Asked.version(seen), body.facts()));
    }

    @PostMapping("/volunteers/{id}/confirm")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Confirm somebody who reported for duty")
    ResponseEntity<VolunteerBody> confirm(@PathVariable UUID id) {
        return answer(volunteers.confirm(new VolunteerId(id)));
    }

    @PostMapping("/volunteers/{id}/decline")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Decline somebody who reported for duty")
    ResponseEntity<VolunteerBody> decline(@PathVariable UUID id, @RequestBody Reason body) {
        return answer(volunteers.decline(new VolunteerId(id), Asked.text(body.reason())));
    }

    @PostMapping("/volunteers/{id}/rest")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take no seats for now")
    ResponseEntity<VolunteerBody> rest(@PathVariable UUID id) {
        return answer(volunteers.rest(new VolunteerId(id), true));
    }

    @PostMapping("/volunteers/{id}/resume")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take seats again")
    ResponseEntity<VolunteerBody> resume(@PathVariable UUID id) {
        return answer(volunteers.rest(new VolunteerId(id), false));
    }

    @PostMapping("/volunteers/{id}/leave")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Serve here no longer")
    ResponseEntity<VolunteerBody> leave(@PathVariable UUID id, @RequestBody Reason body) {
        return answer(volunteers.leave(new VolunteerId(id), Asked.text(body.reason())));
    }

    @DeleteMapping("/volunteers/{id}")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take consent back: what is kept about the volunteer is destroyed")
    void erase(@PathVariable UUID id) {
        volunteers.erase(new VolunteerId(id));
    }

    @GetMapping("/duty")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "The own record as a volunteer")
    ResponseEntity<VolunteerBody> mine() {
        return answer(volunteers.me().orElseThrow(() -> Problem.notFound("volunteers.unknown")));
    }

    @PostMapping("/duty")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Report for duty; doing it again changes nothing")
    ResponseEntity<VolunteerBody> report(@RequestBody VolunteerBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(volunteers.reportForDuty(new VolunteerId(Asked.id(body.id(), key)), body.facts(), Boolean.TRUE.equals(body.consent())));
    }

    @PostMapping("/duty/consent")
    @Requires(Permission.BE_HERE)
    @Operation(summary = "Agree to what the community has entered; to take it back, delete the record")
    ResponseEntity<VolunteerBody> agree() {
        return answer(volunteers.agree());
    }

    @GetMapping("/volunteer-settings")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "Whether somebody confirms those who report for duty")
    ResponseEntity<SettingsBody> settings() {
        var settings = volunteers.settings();
        return Asked.versioned(settings.version(), new SettingsBody(settings.confirm()));
    }

    @PutMapping("/volunteer-settings")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Say whether somebody confirms those who report for duty")
    ResponseEntity<SettingsBody> settings(@RequestHeader(name = "If-Match", required = false) @Nullable String seen, @RequestBody SettingsBody body) {
        var settings = volunteers.settings(new DutySettings(body.confirm(), Asked.version(seen)));
        return Asked.versioned(settings.version(), new SettingsBody(settings.confirm()));
    }

    private static ResponseEntity<VolunteerBody> answer(Volunteer volunteer) {
        return Asked.versioned(volunteer.version(), VolunteerBody.of(volunteer));
    }
}
