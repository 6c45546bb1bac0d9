package org.shouwang.volunteers.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.BuildingId;
import org.shouwang.volunteers.Organisation;
import org.shouwang.volunteers.OrganisationId;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamDuty;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamId;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
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
@Tag(name = "Teams", description = "Teams by function or by building, and the work units that send people.")
class TeamsApi {

    private static final int PAGE = 100;

    private final Teams teams;
    private final Organisations organisations;

    TeamsApi(Teams teams, Organisations organisations) {
        this.teams = teams;
        this.organisations = organisations;
    }

    record TeamBody(@Nullable UUID id, @Nullable String name, @Nullable TeamDuty duty, @Nullable UUID building, @Nullable UUID lead,
            @Nullable UUID deputy, @Nullable String note, @Nullable Boolean kept, @Nullable Integer in, @Nullable Integer asked, @Nullable Long version) {

        static TeamBody of(Team team) {
            var facts = team.facts();
            return new TeamBody(team.id().value(), facts.name(), facts.duty(), facts.building() == null ? null : facts.building().value(),
                    facts.lead() == null ? null : facts.lead().value(), facts.deputy() == null ? null : facts.deputy().value(), facts.note(),
                    team.kept(), team.in(), team.asked(), team.version());
        }

        TeamFacts facts() {
            return new TeamFacts(Asked.text(name), Asked.given(duty, "duty"), building == null ? null : new BuildingId(building),
                    lead == null ? null : new VolunteerId(lead), deputy == null ? null : new VolunteerId(deputy), Asked.text(note));
        }
    }

    record MemberBody(UUID volunteer, TeamMember.State state, Instant since) {
    }

    record Called(int teams) {
    }

    record UnansweredBody(UUID team, UUID volunteer, @Personal(value = "to address volunteers by their name", kept = Kept.VOLUNTEER) String name,
            Instant since) {
    }

    record UnansweredPage(List<UnansweredBody> rows, int count, @Nullable String next) {
    }

    record Comes(boolean comes) {
    }

    record OrganisationBody(@Nullable UUID id, @Nullable String name,
            @Personal(value = "to know whom to ask for in the work unit", kept = Kept.VOLUNTEER) @Nullable String contactName,
            @Personal(value = "to call the work unit", kept = Kept.VOLUNTEER) @Nullable String contactPhone, @Nullable String note) {

        static OrganisationBody of(Organisation one) {
            return new OrganisationBody(one.id().value(), one.name(), one.contactName(), one.contactPhone(), one.note());
        }

        Organisation as(UUID id, long version) {
            return new Organisation(new OrganisationId(id), Asked.text(name), Asked.text(contactName), Asked.text(contactPhone),
                    Asked.text(note), version);
        }
    }

    @GetMapping("/teams")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Teams at work, then those that are kept")
    List<TeamBody> all() {
        return teams.all().stream().map(TeamBody::of).toList();
    }

    @PostMapping("/teams")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Make a team")
    ResponseEntity<TeamBody> add(@RequestBody TeamBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(teams.add(new TeamId(Asked.id(body.id(), key)), body.facts()));
    }

    @GetMapping("/teams/{id}")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "A team")
    ResponseEntity<TeamBody> one(@PathVariable UUID id) {
        return answer(teams.find(new TeamId(id)).orElseThrow(() -> Problem.notFound("volunteers.team.unknown")));
    }

    @PutMapping("/teams/{id}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Change a team")
    ResponseEntity<TeamBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody TeamBody body) {
        return answer(teams.edit(new TeamId(id), Asked.version(seen), body.facts()));
    }

    @GetMapping("/teams/{id}/members")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "Who stands in a team, and who was asked")
    List<MemberBody> members(@PathVariable UUID id) {
        return teams.members(new TeamId(id)).stream().map(one -> new MemberBody(one.volunteer().value(), one.state(), one.since())).toList();
    }

    @PutMapping("/teams/{id}/members")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Put people into a team; whoever is in stays")
    ResponseEntity<TeamBody> put(@PathVariable UUID id, @RequestBody Set<UUID> volunteers) {
        return answer(teams.put(new TeamId(id), volunteers.stream().map(VolunteerId::new).toList()));
    }

    @DeleteMapping("/teams/{id}/members/{volunteer}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody out of a team")
    void remove(@PathVariable UUID id, @PathVariable UUID volunteer) {
        teams.remove(new TeamId(id), new VolunteerId(volunteer));
    }

    @PostMapping("/teams/{id}/keep")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Put a team away with its people")
    ResponseEntity<TeamBody> keep(@PathVariable UUID id) {
        return answer(teams.keep(new TeamId(id)));
    }

    @PostMapping("/teams/{id}/call")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Call a kept team again: everybody who stood in it is asked")
    ResponseEntity<TeamBody> call(@PathVariable UUID id) {
        return answer(teams.callAgain(new TeamId(id)));
    }

    @PostMapping("/teams/call")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Call every kept team again")
    Called callAll() {
        return new Called(teams.callAllAgain());
    }

    @PostMapping("/teams/{id}/asked/{request}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Ask people whether they stand in a team; the same request again asks nobody twice")
    ResponseEntity<TeamBody> ask(@PathVariable UUID id, @PathVariable UUID request, @RequestBody Set<UUID> volunteers) {
        return answer(teams.ask(new TeamId(id), request, volunteers.stream().map(VolunteerId::new).toList()));
    }

    @PostMapping("/teams/{id}/reminders/{request}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Remind those who have not answered")
    ResponseEntity<TeamBody> remind(@PathVariable UUID id, @PathVariable UUID request) {
        return answer(teams.remind(new TeamId(id), request));
    }

    @GetMapping("/teams/unanswered")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "Who was asked and has not answered, the longest first")
    UnansweredPage unanswered(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String cursor) {
        var one = team == null ? null : new TeamId(team);
        var page = teams.unanswered(one, q, cursor, PAGE).map(it -> new UnansweredBody(it.team().value(), it.volunteer().value(), it.name(), it.since()));
        return new UnansweredPage(page.rows(), teams.countUnanswered(one, q), page.next());
    }

    @PostMapping("/teams/{id}/members/{volunteer}/answer")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note what somebody answered on the phone")
    void answerFor(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody Comes body) {
        teams.answerFor(new TeamId(id), new VolunteerId(volunteer), body.comes());
    }

    @PostMapping("/teams/{id}/answer")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say whether one stands in the team again")
    void answer(@PathVariable UUID id, @RequestBody Comes body) {
        teams.answer(new TeamId(id), body.comes());
    }

    @GetMapping("/organisations")
    @Requires(Permission.UNIT_PEOPLE)
    @Operation(summary = "Work units that send people; a contact sees the own unit")
    List<OrganisationBody> organisations() {
        return organisations.mine().stream().map(OrganisationBody::of).toList();
    }

    @PostMapping("/organisations")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Add a work unit")
    ResponseEntity<OrganisationBody> add(@RequestBody OrganisationBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var made = organisations.add(body.as(Asked.id(body.id(), key), 0));
        return Asked.versioned(made.version(), OrganisationBody.of(made));
    }

    @PutMapping("/organisations/{id}")
    @Requires(Permission.VOLUNTEERS_EDIT)
    @Operation(summary = "Change a work unit")
    ResponseEntity<OrganisationBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody OrganisationBody body) {
        var changed = organisations.edit(body.as(id, Asked.version(seen)));
        return Asked.versioned(changed.version(), OrganisationBody.of(changed));
    }

    private static ResponseEntity<TeamBody> answer(Team team) {
        return Asked.versioned(team.version(), TeamBody.of(team));
    }
}
