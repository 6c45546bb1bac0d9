package org.shouwang.registry;

/** What a building is, which is how its wall is drawn. */
public enum BuildingKind {
    /** 板楼: several units side by side. */
    SLAB,
    /** 塔楼: one core, many doors a floor. */
    TOWER,
    /** 多层: few floors, no lift. */
    LOW,
    /** 平房 or a house of its own. */
    SINGLE,
    COMMERCIAL,
    PUBLIC
}
