package org.shouwang.volunteers;

/** On whose word a skill counts for a post that needs it. */
public enum Evidence {
    /** The person's own word is enough: nobody comes to harm. */
    OWN_WORD,
    /** Somebody of the community has seen a licence or certificate. */
    DOCUMENT,
    /** A training was held, and whoever held it confirms it. */
    TRAINING
}
