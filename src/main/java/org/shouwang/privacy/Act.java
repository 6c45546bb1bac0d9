package org.shouwang.privacy;

/** What sort of thing was done. The person concerned is told of those that {@link #lookedAt() looked}. */
public enum Act {
    /** A record was opened. */
    SEEN,
    /** A masked value was shown in full. */
    REVEALED,
    /** Data left the program: a sheet, a print, a backup, an answer to another program. */
    EXPORTED,
    ADDED,
    CHANGED,
    ERASED,
    /** A role, a permission, a token was given or taken. */
    ALLOWED,
    SIGNED_IN,
    /** Something was tried and refused. */
    REFUSED;

    public boolean lookedAt() {
        return this == SEEN || this == REVEALED || this == EXPORTED;
    }
}
