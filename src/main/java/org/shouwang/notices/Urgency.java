package org.shouwang.notices;

/** How much depends on somebody reading it. */
public enum Urgency {
    /** Lives or the whole response depend on it: counts as read only when somebody says so by a tap. */
    URGENT,
    /** Whoever it concerns has to act on it soon. */
    IMPORTANT,
    ORDINARY
}
