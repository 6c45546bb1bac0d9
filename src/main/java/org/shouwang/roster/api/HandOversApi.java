package org.shouwang.roster.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.roster.PostId;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.HandOverId;
import org.shouwang.roster.handover.HandOverNote;
import org.shouwang.roster.handover.HandOverTask;
import org.shouwang.roster.handover.HandOvers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Hand-overs", description = "What one shift leaves to the next.")
class HandOversApi {

    private static final int SIZE = 50;

    private final HandOvers handOvers;
    private final AreaDay day;

    HandOversApi(HandOvers handOvers, AreaDay day) {
        this.handOvers = handOvers;
        this.day = day;
    }

    record NoteBody(UUID id, UUID shift, UUID post, String postName, Instant from, Instant until, boolean calm, String situation, String problems, String stock,
            Instant writtenAt, String writer, @Nullable Instant acknowledgedAt, String acknowledger) {

        static NoteBody of(HandOver note) {
            return new NoteBody(note.id().value(), note.shift().value(), note.post().value(), note.postName(), note.from(), note.until(), note.calm(),
                    note.situation(), note.problems(), note.stock(), note.writtenAt(), note.writer(), note.acknowledgedAt(), note.acknowledger());
        }
    }

    record TaskBody(UUID id, UUID note, String task, Instant since, @Nullable Instant doneAt, String doer) {

        static TaskBody of(HandOverTask task) {
            return new TaskBody(task.id(), task.note().value(), task.task(), task.since(), task.doneAt(), task.doer());
        }
    }

    /** @param done tasks of earlier shifts that are seen to; madeAt is the device's time, now where it is left out */
    record WrittenBody(@Nullable Boolean calm, @Nullable String situation, @Nullable String problems, @Nullable List<String> tasks, @Nullable String stock,
            @Nullable Set<UUID> done, @Nullable Instant madeAt) {
    }

    @GetMapping("/hand-overs/waiting")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Notes that wait for whoever asks to take over")
    List<NoteBody> waiting() {
        return handOvers.waitingForMe().stream().map(NoteBody::of).toList();
    }

    @GetMapping("/hand-overs/open")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "Notes that nobody took over, the oldest first")
    List<NoteBody> open() {
        return handOvers.open().stream().map(NoteBody::of).toList();
    }

    @GetMapping("/posts/{post}/hand-overs")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Notes of a post, the newest first")
    Listing<NoteBody> history(@PathVariable UUID post, @RequestParam(required = false) @Nullable String cursor) {
        return handOvers.history(new PostId(post), cursor, SIZE).map(NoteBody::of);
    }

    @GetMapping("/posts/{post}/hand-over-tasks")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "What is still to be seen to at a post")
    List<TaskBody> tasks(@PathVariable UUID post) {
        return handOvers.openTasks(new PostId(post)).stream().map(TaskBody::of).toList();
    }

    @PutMapping("/shifts/{shift}/hand-overs/{id}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Write a shift's note; the same id again changes nothing")
    NoteBody write(@PathVariable UUID shift, @PathVariable UUID id, @RequestBody WrittenBody body) {
        var note = new HandOverNote(Boolean.TRUE.equals(body.calm()), Asked.text(body.situation()), Asked.text(body.problems()), Asked.list(body.tasks()),
                Asked.text(body.stock()));
        return NoteBody.of(handOvers.write(new HandOverId(id), new ShiftId(shift), note, Asked.set(body.done()), Asked.or(body.madeAt(), day.now())));
    }

    @PostMapping("/hand-overs/{id}/acknowledgement")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Take the post over; again changes nothing")
    NoteBody acknowledge(@PathVariable UUID id) {
        return NoteBody.of(handOvers.acknowledge(new HandOverId(id)));
    }

    @PostMapping("/hand-over-tasks/{id}/done")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tick off what was seen to; again changes nothing")
    void tick(@PathVariable UUID id) {
        handOvers.tick(id);
    }
}
