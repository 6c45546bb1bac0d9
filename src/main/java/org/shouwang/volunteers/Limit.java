package org.shouwang.volunteers;

/** What somebody cannot be asked to do. Why is nobody's business: a limit is no diagnosis. */
public enum Limit {
    NO_NIGHTS, NO_SUIT, NO_OUTDOORS, NO_LIFTING
}
