package org.shouwang.registry.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.shouwang.registry.DoorKeys;

/** Estates, buildings, units and doors that are known already, from the register or from rows above. */
final class KnownPlaces {

    private static final Pattern ADMINISTRATIVE = Pattern.compile(
            "^(?:[^0-9]{2,8}?(?:省|自治区))?(?:[^0-9]{2,8}?市)?(?:[^0-9]{1,8}?(?:[^小社新]区|新区(?=.)|县))?(?:[^0-9]{1,10}?(?:街道办事处|街道办|街道|镇|乡))?"
                    + "(?:[^0-9]{1,12}?社区)?(?:.{1,12}?(?:路|街|大道|巷)[0-9]*号?院?)?");
    private static final Pattern AREAS_ONLY = Pattern.compile(".*(?:省|市|[^小新]区|县|街道办事处|街道办|街道|镇|乡)");

    private final String areaName;
    private final Map<String, String> estates = new LinkedHashMap<>();
    private final Map<String, String> buildings = new HashMap<>();
    private final Map<String, Set<String>> estatesOfBuilding = new HashMap<>();
    /** Building → room → units; and building → units with their names. */
    private final Map<String, Map<String, Set<String>>> unitsOfRoom = new HashMap<>();
    private final Map<String, Map<String, String>> units = new HashMap<>();

    KnownPlaces(String areaName) {
        this.areaName = areaName;
    }

    String estate(String name) {
        String key = DoorKeys.estate(name);
        estates.putIfAbsent(key, name);
        return key;
    }

    void building(String estateKey, String buildingKey, String name) {
        buildings.putIfAbsent(estateKey + "|" + buildingKey, name);
        estatesOfBuilding.computeIfAbsent(buildingKey, it -> new TreeSet<>()).add(estateKey);
    }

    void door(DoorPlace door) {
        units.computeIfAbsent(door.buildingId(), it -> new TreeMap<>()).putIfAbsent(door.unitKey(), door.unit());
        unitsOfRoom.computeIfAbsent(door.buildingId(), it -> new HashMap<>())
                .computeIfAbsent(door.roomKey(), it -> new TreeSet<>()).add(door.unitKey());
    }

    boolean knowsBuilding(String estateKey, String buildingKey) {
        return buildings.containsKey(estateKey + "|" + buildingKey);
    }

    boolean knowsDoor(DoorPlace door) {
        return unitsOfRoom.getOrDefault(door.buildingId(), Map.of()).getOrDefault(door.roomKey(), Set.of())
                .contains(door.unitKey());
    }

    Optional<String> buildingName(String estateKey, String buildingKey) {
        return Optional.ofNullable(buildings.get(estateKey + "|" + buildingKey));
    }

    String estateName(String key) {
        return estates.getOrDefault(key, key);
    }

    boolean knowsNoEstate() {
        return estates.isEmpty();
    }

    /** The estate of a row that names none; empty when several are possible. */
    Optional<String> likelyEstate(String buildingKey) {
        if (estates.isEmpty()) {
            return Optional.of(estate(areaName));
        }
        if (estates.size() == 1) {
            return Optional.of(estates.keySet().iterator().next());
        }
        var having = estatesOfBuilding.getOrDefault(buildingKey, Set.of());
        return having.size() == 1 ? Optional.of(having.iterator().next()) : Optional.empty();
    }

    /** The estate that a column of its own names: there a street's yard, {@code 建设路12号院}, is an estate like any other. */
    Optional<String> inColumn(String said) {
        String words = said.strip();
        return inAddress(words).or(() -> words.length() < 2 || AREAS_ONLY.matcher(words).matches() ? Optional.empty()
                : Optional.of(estate(words)));
    }

    /** The estate that an address names, without town and street before it; empty when it names none. */
    Optional<String> inAddress(String said) {
        String words = said.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var exactly = knownEstate(words);
        if (exactly.isPresent()) {
            return exactly;
        }
        String bare = ADMINISTRATIVE.matcher(words).replaceFirst("").strip();
        return bare.length() > 1 ? knownEstate(bare).or(() -> Optional.of(estate(bare))) : Optional.empty();
    }

    private Optional<String> knownEstate(String words) {
        String key = DoorKeys.estate(words);
        if (estates.containsKey(key)) {
            return Optional.of(key);
        }
        return estates.keySet().stream().filter(it -> it.length() > 1 && key.endsWith(it)).findFirst();
    }

    /**
     * The unit of a row that names none, or calls the only unit of a building 1: where the room exists once, that one.
     * Empty when it must be said.
     */
    Optional<DoorPlace> settled(DoorPlace door) {
        var known = units.getOrDefault(door.buildingId(), Map.of());
        if (known.isEmpty() || known.containsKey(door.unitKey())) {
            boolean onlyHere = !door.unitKey().isEmpty() || known.size() <= 1;
            if (onlyHere || knowsDoor(door)) {
                return Optional.of(door);
            }
        }
        if (!door.unitKey().isEmpty()) {
            boolean sole = known.size() == 1 && known.containsKey("") && door.unitKey().equals("1");
            return Optional.of(sole ? door.inUnit("", "") : door);
        }
        var having = unitsOfRoom.getOrDefault(door.buildingId(), Map.of()).getOrDefault(door.roomKey(), Set.of());
        var named = having.stream().filter(it -> !it.isEmpty()).toList();
        if (named.size() == 1) {
            return Optional.of(door.inUnit(named.getFirst(), known.getOrDefault(named.getFirst(), "")));
        }
        if (named.isEmpty() && known.size() == 1) {
            var only = known.entrySet().iterator().next();
            return Optional.of(door.inUnit(only.getKey(), only.getValue()));
        }
        return Optional.empty();
    }
}
