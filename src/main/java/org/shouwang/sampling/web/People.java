package org.shouwang.sampling.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Masked;
import org.shouwang.registry.Inhabitant;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Roll;
import org.shouwang.sampling.DuePerson;
import org.shouwang.sampling.Guest;
import org.shouwang.sampling.Specimen;
import org.shouwang.sampling.Tubes;
import org.springframework.stereotype.Component;

/** Gives those who are due their names, a whole page in one statement; whoever is shown so can see later who looked. */
@Component
public class People {

    /**
     * Somebody with a name.
     *
     * @param who null for a guest, and for somebody who was erased meanwhile
     */
    public record Named(DuePerson due, @Nullable Inhabitant who, @Nullable Guest guest) {

        public String name() {
            return who != null ? who.name() : guest != null ? guest.name() : "–";
        }

        /** For a table that stands in a public place: 张＊明. */
        public String publicName() {
            return Masked.publicName(name());
        }

        public String door() {
            return who == null ? "" : who.doorWords();
        }

        public String phone() {
            return guest == null ? "" : guest.phone();
        }
    }

    private final Roll roll;
    private final Tubes tubes;
    private final Audit audit;

    People(Roll roll, Tubes tubes, Audit audit) {
        this.roll = roll;
        this.tubes = tubes;
        this.audit = audit;
    }

    /** Without a line in the log: for what shows no more than a masked name. */
    List<Named> named(Collection<DuePerson> due) {
        if (due.isEmpty()) {
            return List.of();
        }
        var residents = roll.residents(due.stream().filter(one -> !one.guest()).map(one -> new ResidentId(one.person())).toList());
        var guests = guests(due);
        var named = new ArrayList<Named>();
        due.forEach(one -> named.add(new Named(one, residents.get(new ResidentId(one.person())), guests.get(one.person()))));
        return named;
    }

    private Map<UUID, Guest> guests(Collection<DuePerson> due) {
        var found = new HashMap<UUID, Guest>();
        for (Specimen one : tubes.guests(due.stream().filter(DuePerson::guest).map(DuePerson::person).toList())) {
            if (one.guest() != null) {
                found.put(one.id().value(), one.guest());
            }
        }
        return found;
    }

    List<Named> shown(Collection<DuePerson> due) {
        if (!due.isEmpty()) {
            audit.record(AuditEntry.of(Act.SEEN, "sampling.audit.list")
                    .about(due.stream().filter(one -> !one.guest()).map(DuePerson::person).collect(Collectors.toSet())));
        }
        return named(due);
    }

    Map<ResidentId, Inhabitant> residents(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        audit.record(AuditEntry.of(Act.SEEN, "sampling.audit.tube").about(ids));
        return roll.residents(ids.stream().map(ResidentId::new).toList());
    }
}
