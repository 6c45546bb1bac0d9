package org.shouwang.registry.web;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Tone;
import org.shouwang.platform.web.Words;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.DoorState;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.Wall;
import org.shouwang.registry.WallDoor;

/** Draws the wall of a building: what is going on behind every door, or only where one need is. */
final class BuildingWalls {

    private final Words words;
    private final String address;
    private final @Nullable NeedKind show;

    /**
     * @param address under which the doors' cards are
     * @param show the need that is looked for; null for everything
     */
    BuildingWalls(Words words, String address, @Nullable NeedKind show) {
        this.words = words;
        this.address = address;
        this.show = show;
    }

    DoorWall draw(Wall wall) {
        var legend = new LinkedHashMap<Tone, String>();
        if (show == null) {
            var seen = wall.doors().stream().map(this::tone).collect(Collectors.toSet());
            if (seen.contains(DoorTones.TO_DECIDE)) {
                legend.put(DoorTones.TO_DECIDE, words.t("registry.door-state.TO_DECIDE"));
            }
            DoorTones.legend().forEach((tone, key) -> {
                if (seen.contains(tone)) {
                    legend.put(tone, words.t(key));
                }
            });
        } else {
            legend.put(Tone.MISS, words.t("registry.need." + show));
        }
        return DoorWall.of(wall.building().name(), wall.doors().stream().map(this::door).toList(), legend);
    }

    private DoorWall.Door door(WallDoor door) {
        var tone = tone(door);
        return new DoorWall.Door(door.unit(), door.kind() == DoorKind.FLAT ? door.floor() : 0,
                label(door), tone, sign(door, tone), text(door), address + "/doors/" + door.id(), false);
    }

    private static String label(WallDoor door) {
        return door.label().isEmpty() ? door.room() : door.label();
    }

    private Tone tone(WallDoor door) {
        if (show == null) {
            return door.questions().isEmpty() ? DoorTones.of(door.state()) : DoorTones.TO_DECIDE;
        }
        return door.needs().contains(show) ? Tone.MISS : door.households() == 0 ? Tone.EMPTY : Tone.EXEMPT;
    }

    private String sign(WallDoor door, Tone tone) {
        if (door.households() == 0) {
            return switch (door.state()) {
                case SHOP -> words.t("registry.door-sign.SHOP");
                case OTHER -> words.t("registry.door-sign.OTHER");
                default -> words.t("registry.door-sign.EMPTY");
            };
        }
        return switch (tone) {
            case AWAY -> Tone.AWAY.sign();
            case MISS -> words.t("registry.door-sign.NEED");
            case URGENT -> words.t("registry.door-sign.TO_DECIDE");
            default -> words.t("registry.door-sign.LIVED_IN", door.residents());
        };
    }

    /** The whole of it in words: 2单元502，张晓明家，1 人，在住 1 人，独居、行动不便. */
    private String text(WallDoor door) {
        var where = door.unit() + label(door);
        if (door.households() == 0) {
            return words.t("registry.door-text.NOBODY", where, words.t("registry.door-state." + door.state()));
        }
        var needs = door.needs().stream().sorted().map(need -> words.t("registry.need." + need))
                .collect(Collectors.joining(words.t("registry.and")));
        var text = words.t("registry.door-text.LIVED_IN", where, door.head() == null ? "none" : door.head(), door.residents(), door.here(),
                needs.isEmpty() ? words.t("registry.door-state." + DoorState.LIVED_IN) : needs);
        return door.questions().isEmpty() ? text : words.t("registry.door-text.TO_DECIDE", text, door.questions().stream().sorted()
                .map(question -> words.t("registry.question." + question)).collect(Collectors.joining(words.t("registry.and"))));
    }
}
