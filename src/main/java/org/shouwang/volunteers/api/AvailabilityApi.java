package org.shouwang.volunteers.api;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.volunteers.Availability;
import org.shouwang.volunteers.DayTime;
import org.shouwang.volunteers.OtherDays;
import org.shouwang.volunteers.Span;
import org.shouwang.volunteers.Timetable;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Availability", description = "When volunteers have time: each week, and on single days otherwise.")
class AvailabilityApi {

    private static final int MOST = 2000;
    private static final Duration LONGEST = Duration.ofDays(93);

    private final Availability availability;

    AvailabilityApi(Availability availability) {
        this.availability = availability;
    }

    /** As the clock on the wall shows them; what ends at or before it begins ends on the next day. */
    record TimeBody(@Nullable LocalTime from, @Nullable LocalTime until) {

        static TimeBody of(DayTime time) {
            return new TimeBody(time.from(), time.until());
        }

        DayTime time() {
            return new DayTime(Asked.given(from, "from"), Asked.given(until, "until"));
        }
    }

    /** @param last null for one day; @param time null for all day */
    record DaysBody(@Nullable UUID id, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Boolean can, @Nullable TimeBody time) {

        static DaysBody of(OtherDays days) {
            return new DaysBody(days.id(), days.first(), days.last(), days.can(), days.time() == null ? null : TimeBody.of(days.time()));
        }

        OtherDays days(UUID id) {
            return new OtherDays(id, Asked.given(first, "first"), Asked.or(last, Asked.given(first, "first")), Asked.given(can, "can"),
                    time == null ? null : time.time());
        }
    }

    /** @param said false for who has said nothing about the week and is asked at any time */
    record TimetableBody(@Nullable Boolean said, @Nullable Map<DayOfWeek, List<TimeBody>> week, @Nullable List<DaysBody> otherDays) {

        static TimetableBody of(Timetable timetable) {
            var week = new EnumMap<DayOfWeek, List<TimeBody>>(DayOfWeek.class);
            timetable.week().forEach((day, times) -> week.put(day, times.stream().map(TimeBody::of).toList()));
            return new TimetableBody(timetable.said(), week, timetable.otherDays().stream().map(DaysBody::of).toList());
        }

        Map<DayOfWeek, List<DayTime>> times() {
            var times = new EnumMap<DayOfWeek, List<DayTime>>(DayOfWeek.class);
            Asked.given(week, "week").forEach((day, some) -> times.put(day, some.stream().map(TimeBody::time).toList()));
            return times;
        }
    }

    record Period(@Nullable List<UUID> volunteers, @Nullable Instant from, @Nullable Instant until) {
    }

    record FreeBody(UUID volunteer, boolean said, List<Span> spans) {
    }

    @GetMapping("/volunteers/{id}/availability")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "When somebody has time: a coordinator of anybody, a volunteer of the own record")
    ResponseEntity<TimetableBody> of(@PathVariable UUID id) {
        return answer(availability.of(new VolunteerId(id)));
    }

    @PutMapping("/volunteers/{id}/availability")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Say the whole week anew; If-Match \"0\" for the first time")
    ResponseEntity<TimetableBody> say(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody TimetableBody body) {
        return answer(availability.say(new VolunteerId(id), Asked.version(seen), body.times()));
    }

    @DeleteMapping("/volunteers/{id}/availability")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what was said about the week: asked at any time")
    void sayNothing(@PathVariable UUID id) {
        availability.sayNothing(new VolunteerId(id));
    }

    @PostMapping("/volunteers/{id}/other-days")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "Say that some days are otherwise; the later word counts")
    ResponseEntity<TimetableBody> otherwise(@PathVariable UUID id, @RequestBody DaysBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answer(availability.otherwise(new VolunteerId(id), body.days(Asked.id(body.id(), key))));
    }

    @DeleteMapping("/volunteers/{id}/other-days/{days}")
    @Requires(Permission.DUTY_TAKE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "These days are as usual after all")
    void asUsual(@PathVariable UUID id, @PathVariable UUID days) {
        availability.asUsual(new VolunteerId(id), days);
    }

    @PostMapping("/availability")
    @Requires(Permission.VOLUNTEERS_READ)
    @Operation(summary = "When each of up to 2,000 volunteers can work in a period of up to three months")
    List<FreeBody> free(@RequestBody Period body) {
        var ids = Asked.list(body.volunteers()).stream().map(VolunteerId::new).toList();
        var from = Asked.given(body.from(), "from");
        var until = Asked.given(body.until(), "until");
        if (ids.size() > MOST) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "volunteers.too-many", MOST);
        }
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Problem.invalid("platform.problem.check").at("until", "volunteers.times.period");
        }
        var free = availability.of(ids, from, until);
        return ids.stream().distinct().map(id -> new FreeBody(id.value(), free.get(id).said(), free.get(id).spans())).toList();
    }

    private static ResponseEntity<TimetableBody> answer(Timetable timetable) {
        return Asked.versioned(timetable.version(), TimetableBody.of(timetable));
    }
}
