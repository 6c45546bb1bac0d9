package org.shouwang.registry.web;

import java.util.List;

import org.shouwang.platform.web.MiniWall;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Estate;

/** 家家户户: every estate as the row of its walls. */
public record HomesPage(List<Row> estates) {

    public record Row(Estate estate, List<Block> buildings, int households, int residents) {
    }

    public record Block(BuildingId id, MiniWall wall, int households, int residents) {
    }

    public int buildings() {
        return estates.stream().mapToInt(estate -> estate.buildings().size()).sum();
    }

    public int households() {
        return estates.stream().mapToInt(Row::households).sum();
    }

    public int residents() {
        return estates.stream().mapToInt(Row::residents).sum();
    }
}
