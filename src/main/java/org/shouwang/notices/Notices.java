package org.shouwang.notices;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.notices.Notice.By;
import org.shouwang.platform.Actor;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telling people something. Ids are made by the client: the same request again changes nothing and is answered as the
 * first. A notice that is urgent and for the whole community goes out only when a second person has approved it; what the
 * program sends by itself goes out at once.
 */
@Component
public class Notices {

    /** What the pages of notices listen to. */
    public static final String TOPIC = "notices";
    /** What every open page listens to: something may have come for whoever looks at it. */
    public static final String ARRIVED = "notices.arrived";
    private static final int REASON = 200;

    private final NoticeRows rows;
    private final Reached reached;
    private final GroupPost groups;
    private final CurrentIncident incident;
    private final LiveUpdates live;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Notices(NoticeRows rows, Reached reached, GroupPost groups, CurrentIncident incident, LiveUpdates live, Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.reached = reached;
        this.groups = groups;
        this.incident = incident;
        this.live = live;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends a notice in one step: for other modules, in their own transaction, whoever acts. It asks for no permission; the
     * use case that tells people something asks for its own. Where a person acts and the notice is urgent and for
     * everybody, it waits for a second person like any other.
     *
     * @param id the same id again sends nothing and is answered as the first
     * @param channels by which it goes out besides the program itself; robots are chosen by the buildings that they serve
     */
    @Transactional
    public NoticeId send(NoticeId id, NoticeFacts facts, Audience audience, Set<ChannelKind> channels) {
        sendOnce(id, facts, audience, channels, false);
        return id;
    }

    /**
     * Asks somebody something, as {@link #send} sends. The module that asks has its question under Today itself for as long as
     * it waits for an answer; the notice is not repeated there.
     */
    @Transactional
    public void ask(NoticeId id, NoticeFacts facts, AccountId who) {
        sendOnce(id, facts, Audience.ofPeople(Set.of(who)), Set.of(), true);
    }

    private void sendOnce(NoticeId id, NoticeFacts facts, Audience audience, Set<ChannelKind> channels, boolean question) {
        if (rows.add(id, facts, audience, reached(audience), withApp(channels), me(), null, incident.id(), question, clock.instant())) {
            sendOff(known(id));
        }
    }

    /** Any notice, drafts included; for whoever sends notices, as far as the own buildings reach. */
    @Transactional(readOnly = true)
    public Optional<Notice> find(NoticeId id) {
        return rows.find(id).filter(notice -> Scope.mine().sees(notice));
    }

    /** Begins a notice; {@code corrects} names the sent one whose place it takes once it is sent. */
    @Transactional
    public Notice draft(NoticeId id, NoticeFacts facts, Audience audience, Set<ChannelKind> channels, @Nullable NoticeId corrects) {
        Current.demand(Permission.NOTICES_SEND);
        if (corrects != null && mine(corrects).state() != NoticeState.SENT) {
            throw Problem.refused("notices.corrected-already");
        }
        rows.add(id, facts, audience, reached(audience), withApp(channels), me(), corrects, incident.id(), false, clock.instant());
        changed();
        return mine(id);
    }

    /** Changes a draft. */
    @Transactional
    public Notice edit(NoticeId id, long version, NoticeFacts facts, Audience audience, Set<ChannelKind> channels) {
        return done(id, rows.edit(sendable(id), version, facts, audience, reached(audience), withApp(channels)));
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(NoticeId id, long version) {
        if (!rows.discard(sendable(id), version)) {
            throw Problem.stale();
        }
        changed();
    }

    /**
     * Sends a draft, or puts it before a second person where the rule asks for one.
     *
     * @throws Problem {@code notices.beyond-yours} when the actor's buildings do not reach so far; {@code notices.over} when
     *         it would have run out already; {@code notices.corrected-already}
     */
    @Transactional
    public Notice send(NoticeId id, long version) {
        var draft = mine(sendable(id));
        if (draft.state() != NoticeState.DRAFT) {
            return draft;
        }
        if (draft.version() != version) {
            throw Problem.stale();
        }
        Scope.mine().demandReach(draft);
        return sendOff(draft);
    }

    /** Whether a second person has to approve it: urgent, and for everybody who lives here. */
    @Transactional(readOnly = true)
    public boolean needsApproval(Notice notice) {
        var audience = notice.audience();
        return Current.actor().kind() != Actor.Kind.SYSTEM && notice.facts().urgency() == Urgency.URGENT && audience.forWholePlaces()
                && (audience.everywhere() || asTheProgram(() -> reached.everything(notice.buildings())));
    }

    private Notice sendOff(Notice draft) {
        var now = clock.instant();
        if (!draft.facts().validUntil().isAfter(now)) {
            throw Problem.refused("notices.over").at("validUntil", "notices.over");
        }
        if (needsApproval(draft)) {
            return done(draft.id(), rows.ask(draft.id(), draft.version(), Current.actor().id()));
        }
        demandDone(draft.id(), rows.sendDraft(draft.id(), draft.version(), me().id(), now));
        return wentOut(known(draft.id()));
    }

    /**
     * Approves what somebody else sent off; it goes out at once.
     *
     * @throws Problem {@code notices.approve.own} for one's own
     */
    @Transactional
    public Notice approve(NoticeId id, long version) {
        var waiting = mine(sendable(id));
        Scope.mine().demandReach(waiting);
        if (waiting.state() == NoticeState.SENT) {
            return waiting;
        }
        if (Current.actor().id().equals(waiting.askedBy())) {
            throw Problem.refused("notices.approve.own");
        }
        if (!waiting.facts().validUntil().isAfter(clock.instant())) {
            throw Problem.refused("notices.over");
        }
        demandDone(id, rows.approve(id, version, me(), clock.instant()));
        return wentOut(known(id));
    }

    /** Does not approve, for a reason, or takes back what one sent off oneself: it is a draft again. */
    @Transactional
    public Notice giveBack(NoticeId id, long version, String reason) {
        var why = Written.required(reason, "reason", REASON);
        return done(id, rows.giveBack(sendable(id), version, why));
    }

    /** Takes a sent notice back; groups that got it are told. Again changes nothing. */
    @Transactional
    public Notice withdraw(NoticeId id, long version, String reason) {
        var why = Written.required(reason, "reason", REASON);
        var sent = mine(sendable(id));
        Scope.mine().demandReach(sent);
        if (sent.state() == NoticeState.WITHDRAWN) {
            return sent;
        }
        demandDone(id, rows.withdraw(id, version, me(), why, null, clock.instant()));
        var withdrawn = known(id);
        groups.takeBack(withdrawn);
        wentAway(withdrawn);
        return withdrawn;
    }

    private Notice wentOut(Notice sent) {
        if (sent.corrects() != null) {
            if (!rows.withdraw(sent.corrects(), null, me(), "", sent.id(), clock.instant())) {
                throw Problem.refused("notices.corrected-already");
            }
            wentAway(known(sent.corrects()));
        }
        groups.post(sent);
        incident.noteSent(sent);
        events.publishEvent(new NoticeEvent.NoticeSent(Current.area(), sent.id(), sent.facts().urgency()));
        changed();
        live.changed(ARRIVED);
        return sent;
    }

    private void wentAway(Notice withdrawn) {
        incident.noteWithdrawn(withdrawn);
        events.publishEvent(new NoticeEvent.NoticeWithdrawn(Current.area(), withdrawn.id()));
        changed();
        live.changed(ARRIVED);
    }

    private void changed() {
        live.changed(TOPIC);
        live.changed("today");
    }

    private Notice done(NoticeId id, boolean changed) {
        demandDone(id, changed);
        changed();
        return known(id);
    }

    private void demandDone(NoticeId id, boolean changed) {
        if (!changed) {
            throw rows.find(id).isEmpty() ? NoticeRows.unknown() : Problem.stale();
        }
    }

    private NoticeId sendable(NoticeId id) {
        Current.demand(Permission.NOTICES_SEND);
        return mine(id).id();
    }

    private Notice mine(NoticeId id) {
        return find(id).orElseThrow(NoticeRows::unknown);
    }

    private Notice known(NoticeId id) {
        return rows.find(id).orElseThrow(NoticeRows::unknown);
    }

    /** What an audience comes to does not depend on who asks. */
    private Set<UUID> reached(Audience audience) {
        return asTheProgram(() -> reached.buildings(audience));
    }

    private static <T> T asTheProgram(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.system("notices"), Current.area(), act);
    }

    private static Set<ChannelKind> withApp(Set<ChannelKind> channels) {
        var all = EnumSet.of(ChannelKind.APP);
        all.addAll(channels);
        return all;
    }

    private static By me() {
        var actor = Current.actor();
        return new By(actor.kind() == Actor.Kind.SYSTEM ? null : actor.id(), actor.name());
    }

    /** How far the buildings of whoever sends notices reach. */
    record Scope(BuildingScope buildings) {

        static Scope mine() {
            return new Scope(Current.actor().buildingsFor(Permission.NOTICES_SEND, Current.area()));
        }

        /** What is for everybody is everybody's to see; the rest where it touches one's own buildings, and what one wrote. */
        boolean sees(Notice notice) {
            return buildings instanceof BuildingScope.WholeArea || notice.audience().everywhere()
                    || Current.actor().id().equals(notice.author().id()) || notice.buildings().stream().anyMatch(buildings::covers);
        }

        void demandReach(Notice notice) {
            if (buildings instanceof BuildingScope.Only && (notice.buildings().isEmpty() || !notice.buildings().stream().allMatch(buildings::covers))) {
                throw Problem.refused("notices.beyond-yours").at("place", "notices.beyond-yours");
            }
        }
    }
}
