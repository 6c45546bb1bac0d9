package org.shouwang.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.shouwang.privacy.OwnRecords;
import org.springframework.stereotype.Component;

/**
 * Which resident somebody is who signs in: the one with the same name and with the phone that the person has proven to
 * hold. Either alone is not enough: a family shares a phone, and anybody can say a name.
 */
@Component
class OwnResident implements OwnRecords, OwnData {

    private static final String PURPOSE = "registry.own.purpose";

    private final Accounts accounts;
    private final Directory directory;
    private final Registry registry;

    OwnResident(Accounts accounts, Directory directory, Registry registry) {
        this.accounts = accounts;
        this.directory = directory;
        this.registry = registry;
    }

    @Override
    public Set<UUID> of(Actor person) {
        return residents(person).stream().map(resident -> resident.id().value()).collect(Collectors.toSet());
    }

    @Override
    public List<Part> about(Actor person) {
        return residents(person).stream().map(OwnResident::part).toList();
    }

    /** Mostly one; empty where the register does not know the person. */
    List<Resident> residents(Actor person) {
        var phone = accounts.provenPhone(new AccountId(person.id()));
        if (phone.isEmpty()) {
            return List.of();
        }
        var area = Current.area();
        return Current.as(Actor.system("own record"), area, () ->
                directory.find(ResidentQuery.of(phone.get().text()), null, 20).rows().stream()
                        .filter(line -> line.name().equals(person.name()))
                        .flatMap(line -> registry.resident(line.id()).stream())
                        .filter(resident -> resident.facts().phones().contains(phone.get().text())).toList());
    }

    private static Part part(Resident resident) {
        var facts = new ArrayList<Fact>();
        var known = resident.facts();
        add(facts, "registry.own.name", known.name());
        add(facts, "registry.own.birth-date", known.birthDate());
        add(facts, "registry.own.phones", String.join("  ", known.phones()));
        add(facts, "registry.own.registered-at", known.registeredAt());
        add(facts, "registry.own.note", known.note());
        return new Part("registry.own", facts);
    }

    private static void add(List<Fact> facts, String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(label, value.toString(), PURPOSE, Kept.REGISTER));
        }
    }
}
