package org.shouwang.notices.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.notices.Audience;
import org.shouwang.platform.web.Shell;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Dwellings;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.UnitPlace;
import org.springframework.stereotype.Component;

/** The places among which whoever writes a notice chooses, and the words for those that were chosen; two statements. */
@Component
public class AudiencePlaces {

    /** @param units its entrances, where it has more than one */
    public record Block(Building building, List<UnitPlace> units) {
    }

    public record Estate(EstateId id, String name, List<Block> blocks) {
    }

    /** All places of the area that the actor may name. */
    public record Places(List<Estate> estates) {

        public int buildings() {
            return estates.stream().mapToInt(estate -> estate.blocks().size()).sum();
        }

        /** Whether a building's name alone says which is meant. */
        private boolean oneEstate() {
            return estates.size() < 2;
        }

        /** What the audience's places are called, in their order; empty where none is named. */
        public List<String> named(Audience audience) {
            var names = new ArrayList<String>();
            for (var estate : estates) {
                if (audience.estates().contains(estate.id())) {
                    names.add(estate.name());
                    continue;
                }
                for (var block : estate.blocks()) {
                    var name = (oneEstate() ? "" : estate.name() + " ") + block.building().name();
                    if (audience.buildings().contains(block.building().id())) {
                        names.add(name);
                    } else {
                        block.units().stream().filter(unit -> audience.units().contains(unit.id().value()))
                                .forEach(unit -> names.add(name + unit.name()));
                    }
                }
            }
            return names;
        }

        /** What these buildings are called. */
        public List<String> called(Set<UUID> buildings) {
            return named(new Audience(Set.of(), buildings.stream().map(BuildingId::new).collect(Collectors.toSet()), Set.of(), Set.of(), Set.of()));
        }

        /** Whom it is for, in words: 望春苑 5号楼、6号楼 · 志愿者 · 行动不便. */
        public String words(Shell shell, Audience audience) {
            var parts = new ArrayList<String>();
            var and = shell.t("notices.and");
            var places = named(audience);
            if (!places.isEmpty()) {
                parts.add(places.size() <= 6 ? String.join(and, places)
                        : shell.t("notices.audience.more", String.join(and, places.subList(0, 5)), places.size()));
            }
            int unnamed = audience.estates().size() + audience.buildings().size() + audience.units().size();
            if (places.isEmpty() && unnamed > 0) {
                parts.add(shell.t("notices.audience.places", unnamed));
            }
            if (!audience.households().isEmpty()) {
                parts.add(shell.t("notices.audience.households", audience.households().size()));
            }
            if (!audience.people().isEmpty()) {
                parts.add(shell.t("notices.audience.people", audience.people().size()));
            }
            if (!audience.roles().isEmpty()) {
                parts.add(audience.roles().stream().sorted().map(role -> shell.t("notices.role." + role)).collect(Collectors.joining(and)));
            }
            if (!audience.needs().isEmpty()) {
                parts.add(audience.needs().stream().sorted().map(need -> shell.t("registry.need." + need)).collect(Collectors.joining(and)));
            }
            return parts.isEmpty() ? shell.t("notices.audience.everybody") : String.join(" · ", parts);
        }
    }

    private final Buildings buildings;
    private final Dwellings dwellings;

    AudiencePlaces(Buildings buildings, Dwellings dwellings) {
        this.buildings = buildings;
        this.dwellings = dwellings;
    }

    Places places() {
        var units = dwellings.units().stream().collect(Collectors.groupingBy(UnitPlace::building));
        var estates = new LinkedHashMap<EstateId, Estate>();
        for (var building : buildings.buildings()) {
            var own = units.getOrDefault(building.id(), List.of());
            estates.computeIfAbsent(building.estate(), id -> new Estate(id, building.estateName(), new ArrayList<>()))
                    .blocks().add(new Block(building, own.size() > 1 ? own : List.of()));
        }
        return new Places(List.copyOf(estates.values()));
    }
}
