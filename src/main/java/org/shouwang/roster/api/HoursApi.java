package org.shouwang.roster.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.web.Asked;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.hours.GroupHours;
import org.shouwang.roster.hours.HoursCorrections;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.LedgerQuery;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.Served;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.Volunteers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

@RestController
@RequestMapping("/api/v1/areas/{area}")
@Tag(name = "Hours of service", description = "From coming and going; corrections stand beside what was recorded.")
class HoursApi {

    private static final int SIZE = 100;

    private final ServiceHours hours;
    private final HoursCorrections corrections;
    private final Volunteers volunteers;
    private final AreaDay day;

    HoursApi(ServiceHours hours, HoursCorrections corrections, Volunteers volunteers, AreaDay day) {
        this.hours = hours;
        this.corrections = corrections;
        this.volunteers = volunteers;
        this.day = day;
    }

    record TotalBody(int people, int shifts, long minutes, int missing) {

        static TotalBody of(HoursTotal total) {
            return new TotalBody(total.people(), total.shifts(), total.minutes(), total.missing());
        }
    }

    record WhoseBody(UUID person, String name, int shifts, long minutes, int missing) {
    }

    record LedgerBody(List<WhoseBody> rows, @Nullable String next, TotalBody total) {
    }

    record GroupBody(@Nullable UUID group, TotalBody total) {

        static GroupBody of(GroupHours one) {
            return new GroupBody(one.group(), TotalBody.of(one.total()));
        }
    }

    /** @param came with {@code left} as recorded; the corrected ones count where there are any */
    record ServedBody(UUID seat, UUID post, String postName, Instant from, Instant until, UUID person, @Nullable Instant came, @Nullable Instant left,
            boolean corrected, @Nullable Instant correctedCame, @Nullable Instant correctedLeft, @Nullable String reason, long minutes, boolean missing) {

        static ServedBody of(Served one) {
            var said = one.correction();
            return new ServedBody(one.seat().value(), one.post().value(), one.postName(), one.from(), one.until(), one.person().value(), one.cameAt(), one.leftAt(),
                    said != null, said == null ? null : said.cameAt(), said == null ? null : said.leftAt(), said == null ? null : said.reason(), one.minutes(),
                    one.missing());
        }
    }

    /** Without times it says that nobody stood there. */
    record CorrectionBody(@Nullable Instant came, @Nullable Instant left, @Nullable String reason) {
    }

    record MineBody(TotalBody total, List<ServedBody> rows, @Nullable String next) {
    }

    @GetMapping("/hours/people")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "The ledger by person, with the total of everybody sought")
    LedgerBody people(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        var ledger = hours.people(new LedgerQuery(new Period(from, until), q, null), cursor, SIZE);
        return new LedgerBody(ledger.people().rows().stream().map(one -> new WhoseBody(one.person().value(), one.name(), one.total().shifts(), one.total().minutes(),
                one.total().missing())).toList(), ledger.people().next(), TotalBody.of(ledger.total()));
    }

    @GetMapping("/hours/teams")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "The ledger by team; somebody in two teams counts in both")
    List<GroupBody> teams(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        return hours.teams(new Period(from, until)).stream().map(GroupBody::of).toList();
    }

    @GetMapping("/hours/units")
    @Requires(Permission.ROSTER_EDIT)
    @Operation(summary = "The ledger by work unit; without a group those who came alone")
    List<GroupBody> units(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        return hours.units(new Period(from, until)).stream().map(GroupBody::of).toList();
    }

    @GetMapping("/hours/people/{person}")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "One person's shifts, the newest first: the own ones, or anybody's for who plans the roster")
    Listing<ServedBody> one(@PathVariable UUID person, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, @RequestParam(required = false) @Nullable String cursor) {
        return hours.of(new VolunteerId(person), new Period(from, until), cursor, SIZE).map(ServedBody::of);
    }

    @GetMapping("/duty/hours")
    @Requires(Permission.DUTY_TAKE)
    @Operation(summary = "The own hours; this year where no days are given")
    MineBody mine(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String cursor) {
        var me = volunteers.me().map(Volunteer::id).orElseThrow(() -> Problem.notFound("volunteers.unknown"));
        var end = Asked.or(until, day.today());
        var period = from == null ? Period.yearUntil(end) : new Period(from, end);
        var rows = hours.of(me, period, cursor, SIZE);
        return new MineBody(TotalBody.of(hours.total(me, period)), rows.rows().stream().map(ServedBody::of).toList(), rows.next());
    }

    @GetMapping("/hours/missing")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Missing check-outs at the posts that whoever asks leads or plans")
    List<ServedBody> missing() {
        return hours.missing().stream().map(ServedBody::of).toList();
    }

    @PutMapping("/seats/{seat}/hours-corrections/{id}")
    @Requires(Permission.ROSTER_READ)
    @Operation(summary = "Correct the hours of a seat, never of one's own; the same id again changes nothing")
    ServedBody correct(@PathVariable UUID seat, @PathVariable UUID id, @RequestBody CorrectionBody body) {
        return ServedBody.of(corrections.correct(id, new SeatId(seat), body.came(), body.left(), Asked.text(body.reason())));
    }
}
