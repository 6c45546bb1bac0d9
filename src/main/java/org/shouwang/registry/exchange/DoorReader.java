package org.shouwang.registry.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.shouwang.platform.words.Fold;
import org.shouwang.registry.DoorAddress;
import org.shouwang.registry.DoorKeys;

/** Makes one door of the columns that tell of it, in whatever mixture they do. */
final class DoorReader {

    /** What the columns of a row say; empty where they say nothing. */
    record Said(String estate, String building, String unit, String floor, String room, String address) {

        boolean nothing() {
            return building.isEmpty() && unit.isEmpty() && room.isEmpty() && address.isEmpty();
        }
    }

    /** A door, or what is missing. */
    sealed interface Outcome {
        record Found(DoorPlace door) implements Outcome {
        }

        record Missing(FindingKind kind) implements Outcome {
        }
    }

    private static final Pattern SIMPLE_ROOM = Pattern.compile("[A-Za-z]{0,2}\\d{1,5}[A-Za-z]?(?:号?[室房户]|号)?|[商底]铺?\\d{1,3}号?|地下室\\d*");
    private static final Pattern SIMPLE_BUILDING = Pattern.compile(
            "(?:[A-Za-z]{0,2}\\d{1,3}[A-Za-z]?|[A-Za-z]|\\p{IsHan}{1,6}?)(?:号楼|号栋|号|幢|栋|座|楼|#楼?)?");
    private static final Pattern BARE_NUMBER = Pattern.compile("[A-Za-z]?\\d{1,3}[A-Za-z]?|[A-Za-z]|[零〇一二三四五六七八九十百两廿]{1,4}");

    private static final Pattern ENGLISH = Pattern.compile("^(?:building|bldg|block|unit|entrance|floor|room|flat|apt|apartment|no)\\.? *(?=\\w)",
            Pattern.CASE_INSENSITIVE);

    private final KnownPlaces known;

    DoorReader(KnownPlaces known) {
        this.known = known;
    }

    Outcome read(Said raw) {
        var said = new Said(Fold.line(raw.estate()), value(raw.building()), value(raw.unit()), value(raw.floor()),
                value(raw.room()), Fold.line(raw.address()));
        if (said.building().isEmpty() && said.room().isEmpty()) {
            return said.address().isEmpty() ? missing(FindingKind.NO_BUILDING) : byWords(said.estate(), said.address());
        }
        if (said.building().isEmpty()) {
            return byWords(said.estate(), said.unit().isEmpty() ? said.room() : named(said.unit(), "单元") + said.room());
        }
        if (said.room().isEmpty() && !said.address().isEmpty()) {
            return byWords(said.estate(), said.address());
        }
        boolean simple = SIMPLE_ROOM.matcher(said.room()).matches() && SIMPLE_BUILDING.matcher(said.building()).matches();
        if (simple) {
            return place(said.estate(), said.building(), said.unit(), padded(said));
        }
        return byWords(said.estate(), named(said.building(), "号楼") + (said.unit().isEmpty() ? "" : named(said.unit(), "单元"))
                + said.room());
    }

    /** {@code Unit 2} and {@code No. 502} in columns of their own are 2 and 502. */
    private static String value(String cell) {
        return ENGLISH.matcher(Fold.line(cell)).replaceFirst("");
    }

    /** Floor 5 and room 2 in two columns are door 502. */
    private static String padded(Said said) {
        String floor = said.floor().replaceAll("[层楼Ff]", "");
        return floor.matches("\\d{1,2}") && said.room().matches("\\d{1,2}(?:号?[室房户]|号)?")
                ? floor + "0".repeat(Math.max(0, 2 - said.room().replaceAll("\\D", "").length())) + said.room() : said.room();
    }

    private Outcome byWords(String estateSaid, String words) {
        var readings = DoorAddress.readings(words);
        if (readings.isEmpty()) {
            return missing(FindingKind.DOOR_UNREADABLE);
        }
        var whole = readings.stream().filter(it -> it.hasRoom() && !it.building().isEmpty()).toList();
        if (whole.isEmpty()) {
            return missing(readings.stream().anyMatch(it -> !it.building().isEmpty()) ? FindingKind.NO_ROOM : FindingKind.NO_BUILDING);
        }
        var places = whole.stream().map(it -> place(estateSaid, it)).flatMap(Optional::stream).toList();
        if (places.isEmpty()) {
            return missing(FindingKind.NO_ESTATE);
        }
        return new Outcome.Found(likeliest(places));
    }

    /** One that exists; else one in a building that exists; else the one that people mean most often. */
    private DoorPlace likeliest(List<DoorPlace> places) {
        return places.stream().filter(known::knowsDoor).findFirst()
                .or(() -> places.stream().filter(it -> known.knowsBuilding(it.estateKey(), it.buildingKey())
                        && !it.unitKey().isEmpty()).findFirst())
                .or(() -> places.stream().filter(it -> it.roomKey().matches("[A-Z]{0,2}\\d{3,5}[A-Z]?")).findFirst())
                .orElse(places.getFirst());
    }

    private Optional<DoorPlace> place(String estateSaid, DoorAddress reading) {
        var estate = estateSaid.isEmpty() ? known.inAddress(reading.estate()) : known.inColumn(estateSaid);
        return estate.or(() -> known.likelyEstate(reading.building())).map(key -> named(key, reading.building(), reading.building(),
                reading.unit(), reading.room(), reading.room()));
    }

    private Outcome place(String estateSaid, String building, String unit, String room) {
        String buildingKey = DoorKeys.building(building);
        String roomKey = DoorKeys.room(room);
        if (roomKey.isEmpty()) {
            return missing(FindingKind.NO_ROOM);
        }
        return known.inColumn(estateSaid).or(() -> known.likelyEstate(buildingKey))
                .<Outcome>map(key -> new Outcome.Found(named(key, buildingKey, building, DoorKeys.unit(unit), roomKey, room)))
                .orElseGet(() -> missing(FindingKind.NO_ESTATE));
    }

    private DoorPlace named(String estateKey, String buildingKey, String building, String unitKey, String roomKey, String room) {
        String name = known.buildingName(estateKey, buildingKey)
                .orElseGet(() -> BARE_NUMBER.matcher(building).matches() ? buildingKey + (buildingKey.matches("[A-Z]") ? "座" : "号楼")
                        : building);
        return new DoorPlace(estateKey, known.estateName(estateKey), buildingKey, name, unitKey,
                unitKey.isEmpty() ? "" : named(unitKey, "单元"), roomKey, room);
    }

    private static String named(String value, String word) {
        return BARE_NUMBER.matcher(value).matches() ? value + word : value;
    }

    private static Outcome missing(FindingKind kind) {
        return new Outcome.Missing(kind);
    }
}
