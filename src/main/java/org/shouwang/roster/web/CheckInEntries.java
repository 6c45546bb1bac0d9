package org.shouwang.roster.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.offline.OfflineEntry;
import org.shouwang.platform.offline.OfflineEntryHandler;
import org.shouwang.platform.offline.Outcome;
import org.shouwang.roster.CheckInKind;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.RequestId;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.ShiftId;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

/** What a lead wrote at the post: somebody came, left, did not come, or came unplanned. */
@Component
class CheckInEntries implements OfflineEntryHandler {

    private static final Outcome NONSENSE = Outcome.refused("platform.form.broken");

    private final CheckIns checkIns;
    private final ByName byName;
    private final JdbcClient jdbc;

    CheckInEntries(CheckIns checkIns, ByName byName, JdbcClient jdbc) {
        this.checkIns = checkIns;
        this.byName = byName;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "roster.check-in";
    }

    @Override
    public Permission needs() {
        return Permission.ROSTER_READ;
    }

    @Override
    public Outcome accept(OfflineEntry entry) {
        return switch (entry.body().path("act").asString("")) {
            case "in" -> record(entry, CheckInKind.IN);
            case "out" -> record(entry, CheckInKind.OUT);
            case "no-show" -> record(entry, CheckInKind.NO_SHOW);
            case "walk-in" -> walkIn(entry);
            default -> NONSENSE;
        };
    }

    private Outcome record(OfflineEntry entry, CheckInKind kind) {
        var walkIn = id(entry.body(), "walkIn");
        var seat = walkIn == null ? Optional.ofNullable(id(entry.body(), "seat")) : seatOf(walkIn);
        if (seat.isEmpty()) {
            return walkIn == null ? NONSENSE : Outcome.conflict("roster.check-in.conflict.not-yet");
        }
        var after = checkIns.record(entry.id(), new SeatId(seat.get()), kind, entry.madeAt());
        return kind == CheckInKind.NO_SHOW && after.cameAt() != null
                ? Outcome.conflict("roster.check-in.conflict.came", after.cameAt()) : Outcome.accepted();
    }

    private Outcome walkIn(OfflineEntry entry) {
        var shift = id(entry.body(), "shift");
        if (shift == null) {
            return NONSENSE;
        }
        var volunteer = id(entry.body(), "volunteer");
        if (volunteer == null) {
            var named = byName.serving(entry.body().path("name").asString("").strip());
            if (named.size() != 1) {
                return Outcome.conflict(ByName.refusal(named));
            }
            volunteer = named.getFirst().value();
        }
        return checkIns.walkIn(new RequestId(entry.id()), new ShiftId(shift), new VolunteerId(volunteer), entry.madeAt())
                instanceof org.shouwang.roster.Outcome.Refused refused ? new Outcome.Conflict(refused.why().words()) : Outcome.accepted();
    }

    /** The seat that somebody unplanned was given: the device knows it only by its own entry. */
    private Optional<UUID> seatOf(UUID walkIn) {
        return jdbc.sql("SELECT seat_id FROM roster.request WHERE area_id = :area AND id = :id AND seat_id IS NOT NULL")
                .param("area", Current.area().value()).param("id", walkIn).query((row, n) -> Columns.uuid(row, "seat_id")).optional();
    }

    private static @Nullable UUID id(JsonNode body, String field) {
        try {
            var text = body.path(field).asString("");
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
