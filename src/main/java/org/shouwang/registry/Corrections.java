package org.shouwang.registry;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What residents say is wrong with the register, for those who may change it: accepted, and done by that, or declined. */
@Component
public class Corrections {

    private final CorrectionRows rows;
    private final Registry registry;
    private final Needs needs;
    private final Moves moves;
    private final ApplicationEventPublisher events;

    Corrections(CorrectionRows rows, Registry registry, Needs needs, Moves moves, ApplicationEventPublisher events) {
        this.rows = rows;
        this.registry = registry;
        this.needs = needs;
        this.moves = moves;
        this.events = events;
    }

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public Listing<Correction> waiting(@Nullable String cursor, int size) {
        return rows.waiting(edit(), cursor, size);
    }

    @Transactional(readOnly = true)
    public int count() {
        return rows.count(edit());
    }

    /** One that waits or was decided. */
    @Transactional(readOnly = true)
    public Optional<Correction> find(CorrectionId id) {
        return rows.find(id, edit());
    }

    /**
     * Makes the register say what the resident wants it to say; accepted twice is accepted once.
     *
     * @throws Problem when it was declined meanwhile, or when the register has changed so that it cannot be done any more
     */
    @Transactional
    public void accept(CorrectionId id) {
        var correction = rows.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.correction.unknown"));
        if (decided(id, "accepted", "")) {
            apply(correction);
        }
    }

    private void apply(Correction correction) {
        var act = new ActId(correction.id().value());
        switch (correction.wish()) {
            case Wish.Facts facts -> {
                var resident = registry.resident(correction.resident()).orElseThrow();
                registry.editResident(act, resident.id(), resident.version(), facts.over(resident.facts()), new DocumentEdit.Keep());
            }
            case Wish.Missing missing ->
                registry.addResident(correction.household(), missing.resident(new ResidentId(correction.id().value())));
            case Wish.Gone gone -> {
                // who asked may speak for the own household only, and one of the two may have moved since
                var who = registry.resident(gone.who()).filter(one -> one.household().equals(correction.household()))
                        .orElseThrow(() -> Problem.refused("registry.correction.elsewhere"));
                moves.leave(act, Set.of(who.id()), LeftHow.MOVED_OUT, "", gone.words());
            }
            case Wish.NeedOver over -> needs.end(act, correction.resident(), over.need());
            case Wish.Other other -> { }
            case null -> throw Problem.refused("registry.correction.decided");
        }
    }

    /** @param reason that the resident reads */
    @Transactional
    public void decline(CorrectionId id, String reason) {
        var why = Written.required(reason, "reason", 300);
        rows.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.correction.unknown"));
        decided(id, "declined", why);
    }

    /** @return false when it was decided in the same way before */
    private boolean decided(CorrectionId id, String how, String reason) {
        if (rows.decide(id, how, reason)) {
            events.publishEvent(new CorrectionsChanged(Current.area()));
            return true;
        }
        var answer = rows.find(id, Sight.everything()).map(Correction::answer).orElseThrow();
        if (answer.accepted() != how.equals("accepted")) {
            throw Problem.refused("registry.correction.decided");
        }
        return false;
    }

    private static Sight edit() {
        return Sight.of(Permission.REGISTER_EDIT);
    }
}
