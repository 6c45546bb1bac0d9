package org.shouwang.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What was registered twice becomes one; see {@link Moves}, which opens the transaction. */
@Component
class Merges {

    private final Households households;
    private final Residents residents;
    private final ResidentEntries entries;
    private final Whereabouts whereabouts;
    private final NeedRows needs;
    private final CorrectionRows corrections;
    private final Going going;
    private final History history;
    private final ApplicationEventPublisher events;

    Merges(Households households, Residents residents, ResidentEntries entries, Whereabouts whereabouts, NeedRows needs, CorrectionRows corrections, Going going, History history,
            ApplicationEventPublisher events) {
        this.households = households;
        this.residents = residents;
        this.entries = entries;
        this.whereabouts = whereabouts;
        this.needs = needs;
        this.corrections = corrections;
        this.going = going;
        this.history = history;
        this.events = events;
    }

    void households(ActId act, HouseholdId kept, HouseholdId gone, String reason) {
        if (kept.equals(gone)) {
            throw Problem.refused("registry.household.same");
        }
        var both = households.lock(Set.of(kept, gone), Going.edit()).stream().collect(Collectors.toMap(Household::id, one -> one));
        if (both.size() < 2) {
            throw Problem.notFound("registry.household.unknown");
        }
        if (history.doneOrDoing(act)) {
            return;
        }
        if (both.values().stream().anyMatch(one -> one.ended() != null)) {
            throw Problem.refused("registry.household.ended");
        }
        var people = residents.of(gone);
        var headKept = residents.of(kept).stream().anyMatch(one -> one.left() == null && one.facts().head());
        var relations = people.stream().collect(Collectors.toMap(Resident::id, one -> one.facts().head()
                ? headKept || one.left() != null ? Relation.UNKNOWN : Relation.HEAD : headKept ? Relation.UNKNOWN : one.facts().relation()));
        whereabouts.move(people.stream().map(Resident::id).toList(), both.get(kept), relations);
        households.end(gone, "merged", kept);
        households.touch(kept);
        var lines = new ArrayList<>(List.of(
                History.Line.of(RegisterAct.HOUSEHOLDS_MERGED, kept).other(gone.value()).doors(both.get(gone).door(), both.get(kept).door()),
                History.Line.of(RegisterAct.HOUSEHOLDS_MERGED, gone).other(kept.value()).doors(both.get(gone).door(), both.get(kept).door())));
        people.forEach(person -> lines.add(History.Line.of(RegisterAct.RESIDENT_MOVED, kept, person.id()).other(gone.value())
                .doors(person.door(), both.get(kept).door())));
        going.finish(act, reason, lines, people.stream().map(Resident::id).collect(Collectors.toSet()));
        events.publishEvent(new HouseholdsMerged(Current.area(), kept, gone));
        people.forEach(person -> events.publishEvent(new ResidentMoved(Current.area(), person.id(), gone, kept)));
    }

    void residents(ActId act, ResidentId kept, ResidentId gone, String reason) {
        if (kept.equals(gone)) {
            throw Problem.refused("registry.resident.same");
        }
        if (history.doneOrDoing(act)) {
            return;
        }
        var both = going.locked(Set.of(kept, gone), Set.of()).stream().collect(Collectors.toMap(Resident::id, one -> one));
        var stays = both.get(kept);
        var goes = both.get(gone);
        if (stays.left() != null && goes.left() == null) {
            throw Problem.refused("registry.resident.left");
        }
        var document = stays.document() == null ? residents.document(gone).<DocumentEdit>map(DocumentEdit.Replace::new)
                .orElse(new DocumentEdit.Keep()) : new DocumentEdit.Keep();
        needs.carryOver(gone, kept);
        corrections.carryOver(gone, kept);
        whereabouts.erase(gone);
        var wasHead = goes.facts().head() && goes.left() == null && goes.household().equals(stays.household());
        var filled = filled(wasHead ? stays.facts().as(Relation.HEAD) : stays.facts(), goes.facts());
        if (!entries.edit(kept, stays.version(), filled, document)) {
            throw Problem.stale();
        }
        whereabouts.forward(gone, kept);
        var lines = new ArrayList<History.Line>();
        lines.add(History.Line.of(RegisterAct.RESIDENTS_MERGED, stays.household(), kept).other(gone.value())
                .changes(Changes.between(stays.facts(), filled, document)));
        if (!goes.household().equals(stays.household())) {
            lines.add(History.Line.of(RegisterAct.RESIDENTS_MERGED, goes.household(), kept).other(gone.value()));
        }
        going.settle(Set.of(goes.household()), "emptied", lines);
        going.finish(act, reason, lines, Set.of(kept));
        events.publishEvent(new ResidentsMerged(Current.area(), kept, gone));
    }

    private static ResidentFacts filled(ResidentFacts kept, ResidentFacts other) {
        var phones = Stream.concat(kept.phones().stream(), other.phones().stream()).distinct().limit(6).toList();
        return new ResidentFacts(kept.name(), kept.sex() == null ? other.sex() : kept.sex(),
                kept.birthDate() == null ? other.birthDate() : kept.birthDate(), kept.relation(), kept.relationWords(),
                kept.registered() == Registered.UNKNOWN ? other.registered() : kept.registered(),
                kept.registeredAt().isEmpty() ? other.registeredAt() : kept.registeredAt(), kept.presence(), kept.awaySince(),
                kept.awayUntil(), phones, kept.note().isEmpty() ? other.note() : kept.note());
    }
}
