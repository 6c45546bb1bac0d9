package org.shouwang.volunteers;

/** What somebody cannot be asked to do. Why is nobody's business: a limit is no diagnosis. */
public enum Limit {
    NO_NIGHTS, NO_SUIT, NO_OUTDOORS, NO_LIFTING,
    /**
     * Only what is light: for who expects a child, was operated on, or has another reason that is not asked. It counts as no
     * nights, no suit and no lifting.
     */
    LIGHT_DUTY
}
