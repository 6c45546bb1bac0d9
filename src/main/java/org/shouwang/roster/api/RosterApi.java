package org.shouwang.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.BatchId;
import org.shouwang.roster.NewShift;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.Posts;
import org.shouwang.roster.RoundPattern;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.ShiftPattern;
import org.shouwang.roster.Shifts;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.Skill;
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
@Tag(name = "Roster", description = "Posts and shifts.")
class RosterApi {

    private final Posts posts;
    private final Shifts shifts;

    RosterApi(Posts posts, Shifts shifts) {
        this.posts = posts;
        this.shifts = shifts;
    }

    record PostBody(@Nullable UUID id, @Nullable String name, @Nullable PostKind kind, @Nullable String place, @Nullable UUID building,
            @Nullable Set<Skill> skills, @Nullable Risk risk, @Nullable Boolean outdoors, @Nullable UUID lead, @Nullable String note, @Nullable Boolean closed) {

        static PostBody of(Post post) {
            var facts = post.facts();
            return new PostBody(post.id().value(), facts.name(), facts.kind(), facts.place(), facts.building() == null ? null : facts.building().value(),
                    facts.skills(), facts.risk(), facts.outdoors(), facts.lead() == null ? null : facts.lead().value(), facts.note(), post.closed());
        }

        PostFacts facts() {
            return new PostFacts(Asked.text(name), Asked.given(kind, "kind"), Asked.text(place), building == null ? null : new BuildingId(building),
                    Asked.set(skills), Asked.or(risk, Risk.CLEAN), Boolean.TRUE.equals(outdoors), lead == null ? null : new VolunteerId(lead), Asked.text(note));
        }
    }

    record ShiftBody(@Nullable UUID id, @Nullable UUID post, @Nullable String postName, @Nullable Instant from, @Nullable Instant until, @Nullable Integer seats,
            @Nullable Integer taken, @Nullable Integer waiting, @Nullable UUID opening, @Nullable UUID batch, @Nullable Boolean cancelled) {

        static ShiftBody of(Shift shift) {
            return new ShiftBody(shift.id().value(), shift.post().value(), shift.postName(), shift.from(), shift.until(), shift.seats(), shift.taken(),
                    shift.waiting(), shift.opening() == null ? null : shift.opening().value(), shift.batch() == null ? null : shift.batch().value(), shift.cancelled());
        }

        NewShift shift() {
            return new NewShift(new ShiftId(Asked.id(id, null)), new PostId(Asked.given(post, "post")), Asked.given(from, "from"), Asked.given(until, "until"),
                    Asked.given(seats, "seats"));
        }
    }

    /** Either some shifts, or a pattern that makes them. */
    record BatchBody(@Nullable String label, @Nullable List<ShiftBody> shifts, @Nullable PatternBody pattern) {
    }

    record PatternBody(@Nullable Set<UUID> posts, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, @Nullable LocalTime from,
            @Nullable Integer minutes, @Nullable Integer turns, @Nullable Integer seats, @Nullable Boolean everyRound) {

        RoundPattern rounds() {
            return new RoundPattern(Set.copyOf(Asked.set(posts).stream().map(PostId::new).toList()), Asked.given(firstDay, "firstDay"),
                    Asked.given(lastDay, "lastDay"), Asked.given(seats, "seats"));
        }

        ShiftPattern pattern() {
            return new ShiftPattern(Set.copyOf(Asked.set(posts).stream().map(PostId::new).toList()), Asked.given(firstDay, "firstDay"),
                    Asked.given(lastDay, "lastDay"), Asked.given(from, "from"), Asked.given(minutes, "minutes"), Asked.given(turns, "turns"),
                    Asked.given(seats, "seats"));
        }
    }

    @GetMapping("/posts")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Posts in use")
    List<PostBody> posts() {
        return posts.all().stream().map(PostBody::of).toList();
    }

    @GetMapping("/posts/{id}")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "A post, closed ones included")
    ResponseEntity<PostBody> post(@PathVariable UUID id) {
        return answer(posts.find(new PostId(id)).orElseThrow(() -> Problem.notFound("roster.post.unknown")));
    }

    @PostMapping("/posts")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Add a post")
    ResponseEntity<PostBody> add(@RequestBody PostBody body, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(posts.add(new PostId(Asked.id(body.id(), key)), body.facts()));
    }

    @PutMapping("/posts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Change a post")
    ResponseEntity<PostBody> edit(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen, @RequestBody PostBody body) {
        return answer(posts.edit(new PostId(id), Asked.version(seen), body.facts()));
    }

    @DeleteMapping("/posts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a post out of use")
    void close(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        posts.close(new PostId(id), Asked.version(seen));
    }

    @GetMapping("/shifts")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Shifts that touch a time")
    List<ShiftBody> shifts(@RequestParam Instant from, @RequestParam Instant until) {
        return shifts.between(from, until).stream().map(ShiftBody::of).toList();
    }

    @GetMapping("/shifts/{id}")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "A shift and how full it is")
    ShiftBody shift(@PathVariable UUID id) {
        return ShiftBody.of(shifts.find(new ShiftId(id)).orElseThrow(() -> Problem.notFound("roster.shift.unknown")));
    }

    @PutMapping("/shift-batches/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Make shifts in one go, by a pattern, for every sampling round, or one by one; the same batch again changes nothing")
    List<ShiftBody> make(@PathVariable UUID id, @RequestBody BatchBody body) {
        var label = Asked.text(body.label());
        var made = body.pattern() != null && Boolean.TRUE.equals(body.pattern().everyRound()) ? shifts.make(new BatchId(id), label, body.pattern().rounds())
                : body.pattern() != null ? shifts.make(new BatchId(id), label, body.pattern().pattern())
                : shifts.make(new BatchId(id), label, Asked.list(body.shifts()).stream().map(ShiftBody::shift).toList());
        return made.stream().map(ShiftBody::of).toList();
    }

    @DeleteMapping("/shift-batches/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what was made in one go, as far as it has not begun")
    void undo(@PathVariable UUID id) {
        shifts.undo(new BatchId(id));
    }

    @DeleteMapping("/shifts/{id}")
    @Requires(Permission.ROSTER_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Call a shift off that has not begun")
    void cancel(@PathVariable UUID id) {
        shifts.cancel(new ShiftId(id));
    }

    private static ResponseEntity<PostBody> answer(Post post) {
        return Asked.versioned(post.version(), PostBody.of(post));
    }
}
