package org.shouwang.roster.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.PostId;
import org.shouwang.roster.Shift;
import org.shouwang.roster.ShiftId;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs at the posts. Whoever stands in a shift, or leads its post, writes the note; the next shift signs for it, or the
 * post's lead where nobody follows. What is left to do stays with the post until somebody ticks it off.
 */
@Component
public class HandOvers {

    /** What pages of hand-overs listen to. */
    public static final String TOPIC = "roster.hand-over";
    /** From when before the end of a shift people are asked for the note. */
    public static final Duration BEFORE_THE_END = Duration.ofMinutes(30);
    /** Shifts without a note are asked about for so long. */
    private static final Duration ASKED_FOR = Duration.ofDays(3);
    /** Who stood here lately, or will soon, may read what was left. */
    private static final Duration AROUND = Duration.ofHours(48);
    private static final int MOST = 200;

    private final HandOverRows rows;
    private final CheckIns checkIns;
    private final Shifts shifts;
    private final Volunteers volunteers;
    private final LiveUpdates live;
    private final AreaDay day;

    HandOvers(HandOverRows rows, CheckIns checkIns, Shifts shifts, Volunteers volunteers, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.checkIns = checkIns;
        this.shifts = shifts;
        this.volunteers = volunteers;
        this.live = live;
        this.day = day;
    }

    /** @throws Problem {@code roster.hand-over.unknown}; {@code roster.hand-over.not-yours} for who has nothing to do with the post */
    @Transactional(readOnly = true)
    public HandOver get(HandOverId id) {
        var note = rows.find(id).orElseThrow(() -> Problem.notFound("roster.hand-over.unknown"));
        demandRead(note.post());
        return note;
    }

    @Transactional(readOnly = true)
    public Optional<HandOver> ofShift(ShiftId shift) {
        var there = shifts.find(shift).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        demandRead(there.post());
        return rows.ofShift(shift);
    }

    /** The last note at a post, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<HandOver> lastOf(PostId post) {
        demandRead(post);
        return rows.lastOf(post);
    }

    /** The notes of a post, the newest first. */
    @Transactional(readOnly = true)
    public Listing<HandOver> history(PostId post, @Nullable String cursor, int size) {
        demandRead(post);
        return rows.history(post, cursor, size);
    }

    /** What is still to be seen to at a post, the oldest first. */
    @Transactional(readOnly = true)
    public List<HandOverTask> openTasks(PostId post) {
        demandRead(post);
        return rows.openTasks(post);
    }

    /** What notes left to do, done or not: for notes that were read before. */
    @Transactional(readOnly = true)
    public List<HandOverTask> tasksOf(Collection<HandOver> notes) {
        return notes.isEmpty() ? List.of() : rows.tasksOf(notes.stream().map(HandOver::id).toList());
    }

    /** Notes of others that wait for whoever acts: of the shift before the own, or at a post that one leads. */
    @Transactional(readOnly = true)
    public List<HandOver> waitingForMe() {
        return rows.forMe(Current.actor().id(), day.now(), day.now().plus(CheckIns.EARLY));
    }

    /** Own shifts that end now or have ended, without a note. */
    @Transactional(readOnly = true)
    public List<Unwritten> mineToWrite() {
        return rows.unwritten(Current.actor().id(), day.now().minus(ASKED_FOR), day.now().plus(BEFORE_THE_END), MOST);
    }

    /** Notes in the whole area that nobody took over, the oldest first; for who plans the roster. */
    @Transactional(readOnly = true)
    public List<HandOver> open() {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.open(MOST);
    }

    /** Shifts in the whole area that have ended without a note; for who plans the roster. */
    @Transactional(readOnly = true)
    public List<Unwritten> unwritten() {
        Current.demand(Permission.ROSTER_EDIT);
        return rows.unwritten(null, day.now().minus(ASKED_FOR), day.now(), MOST);
    }

    /**
     * Writes a shift's note and ticks off what was seen to. The same note again changes nothing.
     *
     * @param done tasks of earlier shifts that are seen to
     * @param madeAt when it was written on the device, by its clock; not later than now
     * @throws Problem {@code roster.hand-over.not-yours} for who neither stands in the shift nor leads its post;
     *         {@code roster.hand-over.early} before it has begun; {@code roster.hand-over.already} when there is one already
     */
    @Transactional
    public HandOver write(HandOverId id, ShiftId shift, HandOverNote note, Set<UUID> done, Instant madeAt) {
        var there = shifts.find(shift).orElseThrow(() -> Problem.notFound("roster.shift.unknown"));
        demandWrite(there);
        if (there.from().isAfter(day.now())) {
            throw Problem.refused("roster.hand-over.early", there.from());
        }
        var at = madeAt.isAfter(day.now()) ? day.now() : madeAt;
        boolean fresh = rows.add(id, shift, there.post(), note, at, day.now(), me());
        var kept = rows.ofShift(shift).orElseThrow(() -> Problem.invalid("platform.form.broken"));
        if (!kept.id().equals(id)) {
            throw Problem.refused("roster.hand-over.already", kept.writer(), kept.writtenAt());
        }
        if (fresh) {
            rows.tick(there.post(), done, at, me());
            changed();
        }
        return kept;
    }

    /**
     * Whoever acts takes the post over. Signing again changes nothing; the first who signed stays.
     *
     * @throws Problem {@code roster.hand-over.own} for the own note; {@code roster.hand-over.not-next} for who does not stand here next
     */
    @Transactional
    public HandOver acknowledge(HandOverId id) {
        var note = rows.find(id).orElseThrow(() -> Problem.notFound("roster.hand-over.unknown"));
        if (!note.open()) {
            demandRead(note.post());
            return note;
        }
        if (rows.forMe(Current.actor().id(), day.now(), day.now().plus(CheckIns.EARLY)).stream().noneMatch(mine -> mine.id().equals(id))) {
            refuseUnlessPlanner(note);
        }
        if (rows.acknowledge(id, day.now(), me())) {
            changed();
        }
        return rows.find(id).orElseThrow();
    }

    /** Whether whoever acts may sign where nobody follows: somebody else's note, at a post that one leads or plans. */
    @Transactional(readOnly = true)
    public boolean mayStandIn(HandOver note) {
        return note.open() && checkIns.leads(note.post()) && !rows.wroteIt(note.id(), Current.actor().id());
    }

    private void refuseUnlessPlanner(HandOver note) {
        if (rows.wroteIt(note.id(), Current.actor().id())) {
            throw Problem.refused("roster.hand-over.own");
        }
        if (!checkIns.leads(note.post())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.hand-over.not-next");
        }
    }

    /** Ticks off what was seen to; ticking again changes nothing. */
    @Transactional
    public void tick(UUID task) {
        var post = rows.postOfTask(task).orElseThrow(() -> Problem.notFound("roster.hand-over.unknown"));
        demandRead(post);
        rows.tick(post, Set.of(task), day.now(), me());
        changed();
    }

    private void changed() {
        live.changed(TOPIC);
        live.changed("today");
    }

    private HandOverRows.Signed me() {
        var actor = Current.actor();
        return new HandOverRows.Signed(actor.id(), volunteers.me().map(Volunteer::id).orElse(null), actor.name());
    }

    private void demandWrite(Shift shift) {
        var me = volunteers.me().map(Volunteer::id).orElse(null);
        if (!checkIns.leads(shift.post()) && checkIns.ofShift(shift.id()).stream().noneMatch(seat -> !seat.absent() && seat.person().equals(me))) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.hand-over.not-yours");
        }
    }

    private void demandRead(PostId post) {
        if (!checkIns.leads(post) && !rows.stands(Current.actor().id(), post, day.now().minus(AROUND), day.now().plus(AROUND))) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "roster.hand-over.not-yours");
        }
    }
}
