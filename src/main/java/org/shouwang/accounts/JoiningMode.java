package org.shouwang.accounts;

/** What happens when somebody asks to join by the poster's link. */
public enum JoiningMode {
    /** Nobody can. */
    CLOSED,
    /** Somebody looks first. */
    ASK,
    /** In at once; for a phone that already has an account somebody looks all the same. */
    AT_ONCE
}
