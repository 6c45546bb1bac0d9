package org.shouwang.registry;

/** Where the knowledge of a need comes from. */
public enum NeedSource {
    SELF, FAMILY, VISIT, IMPORT, CLINIC, OTHER
}
