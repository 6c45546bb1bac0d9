package org.shouwang.registry.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.shouwang.platform.words.IdNumber;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.RegisterImage.LivingResident;
import org.shouwang.registry.ResidentId;

/**
 * Finds for each row the resident whom it tells of, the surest signs first: the same document; the same name and birth
 * date; the same name and a phone; the same name behind the same door. Nobody is found twice.
 */
final class Matching {

    private final Map<String, List<LivingResident>> byLookup = new HashMap<>();
    private final Map<String, List<LivingResident>> byName = new HashMap<>();
    private final Function<String, String> lookup;
    private final Function<PersonLine, Optional<DoorId>> doorOf;
    private final Map<String, String> lookups = new HashMap<>();
    private final Set<ResidentId> used = new HashSet<>();
    private final Map<Integer, LivingResident> found = new HashMap<>();

    Matching(List<LivingResident> residents, Function<String, String> lookup, Function<PersonLine, Optional<DoorId>> doorOf) {
        this.lookup = lookup;
        this.doorOf = doorOf;
        residents.forEach(it -> {
            if (!it.lookup().isEmpty()) {
                byLookup.computeIfAbsent(it.lookup(), key -> new ArrayList<>(1)).add(it);
            }
            byName.computeIfAbsent(it.facts().name(), key -> new ArrayList<>(1)).add(it);
        });
    }

    /** Row number → resident. */
    Map<Integer, LivingResident> match(List<PersonLine> lines) {
        for (var line : lines) {
            if (!line.documentNumber().isEmpty()) {
                lookupsOf(line).stream().map(it -> byLookup.getOrDefault(it, List.of())).filter(it -> !it.isEmpty()).findFirst()
                        .flatMap(some -> best(line, some, (a, b) -> true)).ifPresent(it -> take(line, it));
            }
        }
        pass(lines, (line, resident) -> documentsAgree(line, resident) && line.birthDate() != null
                && line.birthDate().equals(resident.facts().birthDate()));
        pass(lines, (line, resident) -> documentsAgree(line, resident) && birthDatesAgree(line, resident)
                && line.phones().stream().anyMatch(resident.facts().phones()::contains));
        pass(lines, (line, resident) -> sameDoor(line, resident)
                && (birthDatesAgree(line, resident) || documentsAgree(line, resident)));
        return found;
    }

    /** By which the row's document is known in the register. */
    String lookupOf(PersonLine line) {
        return line.documentNumber().isEmpty() ? "" : lookups.computeIfAbsent(line.documentNumber(), lookup);
    }

    /** A number of 15 digits and the one of 18 that replaced it are one document. */
    private List<String> lookupsOf(PersonLine line) {
        String number = line.documentNumber();
        var all = new ArrayList<>(List.of(lookupOf(line)));
        if (!byLookup.containsKey(all.getFirst())) {
            if (number.matches("\\d{15}")) {
                String body = number.substring(0, 6) + "19" + number.substring(6);
                all.add(lookup.apply(body + IdNumber.check(body)));
            } else if (number.matches("\\d{6}19\\d{9}[\\dX]")) {
                all.add(lookup.apply(number.substring(0, 6) + number.substring(8, 17)));
            }
        }
        return all;
    }

    private void pass(List<PersonLine> lines, BiPredicate<PersonLine, LivingResident> sign) {
        for (var line : lines) {
            if (!found.containsKey(line.row())) {
                best(line, byName.getOrDefault(line.name(), List.of()), sign).ifPresent(it -> take(line, it));
            }
        }
    }

    /** One behind the same door; else the only one there is. */
    private Optional<LivingResident> best(PersonLine line, List<LivingResident> some, BiPredicate<PersonLine, LivingResident> sign) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        var free = some.stream().filter(it -> !used.contains(it.id()) && sign.test(line, it)).toList();
        return free.stream().filter(it -> sameDoor(line, it)).findFirst()
                .or(() -> free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty());
    }

    private boolean sameDoor(PersonLine line, LivingResident resident) {
        return doorOf.apply(line).filter(resident.door()::equals).isPresent();
    }

    private boolean documentsAgree(PersonLine line, LivingResident resident) {
        return line.documentNumber().isEmpty() || resident.lookup().isEmpty() || lookupOf(line).equals(resident.lookup());
    }

    private static boolean birthDatesAgree(PersonLine line, LivingResident resident) {
        return line.birthDate() == null || resident.facts().birthDate() == null
                || Objects.equals(line.birthDate(), resident.facts().birthDate());
    }

    private void take(PersonLine line, LivingResident resident) {
        used.add(resident.id());
        found.put(line.row(), resident);
    }

    Set<ResidentId> used() {
        return used;
    }
}
