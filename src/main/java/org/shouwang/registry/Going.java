package org.shouwang.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act begins and ends with by which somebody goes somewhere: locked at first, settled and written down at last. */
@Component
class Going {

    private final Households households;
    private final Residents residents;
    private final History history;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Going(Households households, Residents residents, History history, Audit audit, ApplicationEventPublisher events) {
        this.households = households;
        this.residents = residents;
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    /** Ends those of the households that nobody is left in, and counts the others' versions up. */
    void settle(Set<HouseholdId> left, String how, List<History.Line> lines) {
        var empty = new HashSet<>(households.emptyAmong(left));
        for (var id : left) {
            if (empty.contains(id)) {
                households.end(id, how, null);
                lines.add(History.Line.of(RegisterAct.HOUSEHOLD_ENDED, id));
                events.publishEvent(new HouseholdEnded(Current.area(), id));
            } else {
                households.touch(id);
            }
        }
    }

    void finish(ActId act, String reason, List<History.Line> lines, Set<ResidentId> about) {
        history.write(act, reason, lines);
        if (!about.isEmpty()) {
            audit.record(AuditEntry.of(Act.CHANGED, "registry.audit.moved").because(reason)
                    .about(about.stream().map(ResidentId::value).toList()));
        }
    }

    /** Locks the residents' households and some more, then the residents; refuses when one moved meanwhile. */
    List<Resident> locked(Set<ResidentId> who, Set<HouseholdId> more) {
        if (who.isEmpty()) {
            throw Problem.invalid("registry.moves.nobody");
        }
        var before = new HashMap<ResidentId, HouseholdId>();
        for (var id : who) {
            before.put(id, residents.find(id, edit()).orElseThrow(() -> Problem.notFound("registry.resident.unknown")).household());
        }
        var all = new HashSet<>(before.values());
        all.addAll(more);
        households.lock(all, edit());
        var people = residents.lock(who, edit());
        if (people.size() < who.size()) {
            throw Problem.notFound("registry.resident.unknown");
        }
        if (people.stream().anyMatch(person -> !person.household().equals(before.get(person.id())))) {
            throw Problem.stale();
        }
        return people;
    }

    static void refuseGone(List<Resident> people) {
        if (people.stream().anyMatch(person -> person.left() != null)) {
            throw Problem.refused("registry.resident.left");
        }
    }

    Household living(HouseholdId id) {
        var household = households.lock(Set.of(id), edit()).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("registry.household.unknown"));
        if (household.ended() != null) {
            throw Problem.refused("registry.household.ended");
        }
        return household;
    }

    static Sight edit() {
        return Sight.of(Permission.REGISTER_EDIT);
    }
}
