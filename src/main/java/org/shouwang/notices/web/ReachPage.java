package org.shouwang.notices.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.notices.Notice;
import org.shouwang.notices.NoticeReach;
import org.shouwang.notices.NoticeReach.Stage;
import org.shouwang.platform.web.DoorWall;
import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.registry.Building;
import org.shouwang.registry.DoorId;
import org.shouwang.registry.DoorKind;
import org.shouwang.registry.Wall;
import org.shouwang.registry.WallDoor;

/**
 * Who has not been reached: the buildings, and one of them as its wall with the list of its doors.
 *
 * @param blocks the buildings in which somebody is concerned
 * @param wall of the chosen building; null when there is none
 * @param doors the households concerned in it
 */
public record ReachPage(Notice notice, List<Block> blocks, @Nullable Wall wall, List<NoticeReach.Door> doors) {

    public record Block(Building building, int households, int reached) {

        public int missing() {
            return households - reached;
        }
    }

    public int households() {
        return blocks.stream().mapToInt(Block::households).sum();
    }

    public int reached() {
        return blocks.stream().mapToInt(Block::reached).sum();
    }

    public List<NoticeReach.Door> missing() {
        return doors.stream().filter(door -> !door.stage().reached()).toList();
    }

    public List<NoticeReach.Door> heard() {
        return doors.stream().filter(door -> door.stage().reached()).toList();
    }

    public static Tone tone(Stage stage) {
        return switch (stage) {
            case READ, TOLD -> Tone.DONE;
            case OPENED -> Tone.AWAY;
            case MISSING -> Tone.MISS;
        };
    }

    public DoorWall drawn(Shell shell, Wall shown) {
        var legend = new LinkedHashMap<Tone, String>();
        legend.put(Tone.DONE, shell.t("notices.reach.known"));
        if (doors.stream().anyMatch(door -> door.stage() == Stage.OPENED)) {
            legend.put(Tone.AWAY, shell.t("notices.stage.OPENED"));
        }
        legend.put(Tone.MISS, shell.t("notices.stage.MISSING"));
        var worst = new LinkedHashMap<DoorId, Stage>();
        doors.forEach(door -> worst.merge(door.dwelling().door(), door.stage(), (one, other) -> one.compareTo(other) > 0 ? one : other));
        return DoorWall.of(shown.building().name(), shown.doors().stream().map(door -> drawn(shell, door, worst)).toList(), legend);
    }

    private static DoorWall.Door drawn(Shell shell, WallDoor door, Map<DoorId, Stage> worst) {
        var label = door.label().isEmpty() ? door.room() : door.label();
        var stage = worst.get(door.id());
        var text = shell.t("notices.door", door.unit() + label, stage == null
                ? shell.t(door.households() == 0 ? "notices.door.empty" : "notices.door.not-concerned") : shell.t("notices.stage." + stage));
        return new DoorWall.Door(door.unit(), door.kind() == DoorKind.FLAT ? door.floor() : 0, label,
                stage == null ? door.households() == 0 ? Tone.EMPTY : Tone.EXEMPT : tone(stage), text, shell.url("/doors/" + door.id()));
    }
}
