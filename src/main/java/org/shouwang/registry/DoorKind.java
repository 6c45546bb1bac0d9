package org.shouwang.registry;

/** What is behind a door. */
public enum DoorKind {
    FLAT, SHOP, OTHER
}
