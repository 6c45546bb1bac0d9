package org.shouwang.sampling.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.shouwang.sampling.Answer;
import org.shouwang.sampling.Guest;
import org.shouwang.sampling.Outcome;
import org.shouwang.sampling.RoundId;
import org.shouwang.sampling.Sampling;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.TableEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What tables send: one event or a thousand, as often as they like. */
@RestController
@RequestMapping("/api/v1/areas/{area}/rounds/{round}")
@Tag(name = "Sampling tables", description = "Registrations, as events with ids that the device made: each is taken once, and answered the same every time.")
class RegistrationsApi {

    /** What sort of event. */
    enum Type {
        REGISTER, UNDO, CLOSE
    }

    /**
     * One event of a table.
     *
     * @param type left out for a registration
     * @param person on the list; a guest is named instead
     * @param of the registration that an UNDO takes back
     * @param at when, by the device's clock; left out for now
     */
    record EventBody(@Nullable UUID id, @Nullable Type type, @Nullable UUID person, @Nullable GuestBody guest, @Nullable String tube,
            @Nullable UUID site, @Nullable Integer lane, @Nullable UUID of, @Nullable Instant at) {

        TableEvent event(Instant now) {
            var known = id == null ? Ids.next() : id;
            var when = at == null ? now : at;
            return switch (type == null ? Type.REGISTER : type) {
                case REGISTER -> new TableEvent.Register(known, person, guest == null ? null : guest.guest(), Asked.given(tube, "tube"),
                        site == null ? null : new SiteId(site), lane == null ? 1 : lane, when);
                case UNDO -> new TableEvent.Undo(known, Asked.given(of, "of"), when);
                case CLOSE -> new TableEvent.Close(known, Asked.given(tube, "tube"), when);
            };
        }
    }

    record GuestBody(@Personal(value = "to tell a guest the result", kept = Kept.INCIDENT) @Nullable String name,
            @Personal(value = "to tell a guest the result", kept = Kept.INCIDENT) @Nullable String phone) {

        Guest guest() {
            return new Guest(name == null ? "" : name, phone == null ? "" : phone);
        }
    }

    record EventsBody(@Nullable List<EventBody> events) {
    }

    record AnswerBody(UUID id, Outcome outcome, @Nullable TubeBody tube) {

        static AnswerBody of(Answer answer) {
            var fill = answer.tube();
            return new AnswerBody(answer.id(), answer.outcome(),
                    fill == null ? null : new TubeBody(fill.label(), fill.people(), fill.size(), fill.closed()));
        }
    }

    record TubeBody(String label, int people, int size, boolean closed) {
    }

    record AnswersBody(List<AnswerBody> answers) {
    }

    private final Sampling sampling;
    private final AreaDay day;

    RegistrationsApi(Sampling sampling, AreaDay day) {
        this.sampling = sampling;
        this.day = day;
    }

    @PostMapping("/registrations")
    @Requires(Permission.SAMPLING_REGISTER)
    @Operation(summary = "Send events of a table: {\"events\": [{\"id\", \"person\", \"tube\", \"site\", \"lane\", \"at\"}, …]}, at most 1,000; one answer for each, in their order")
    AnswersBody take(@PathVariable UUID round, @RequestBody EventsBody body) {
        var now = day.now();
        var events = body.events() == null ? List.<EventBody>of() : body.events();
        return new AnswersBody(sampling.take(new RoundId(round), events.stream().map(event -> event.event(now)).toList())
                .stream().map(AnswerBody::of).toList());
    }
}
