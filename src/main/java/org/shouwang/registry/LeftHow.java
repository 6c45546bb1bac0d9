package org.shouwang.registry;

/** How somebody came to live here no longer. */
public enum LeftHow {
    MOVED_OUT, DIED
}
