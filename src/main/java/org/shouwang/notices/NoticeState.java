package org.shouwang.notices;

/** How a notice stands; a change names the state that it leaves. Running out is no state: time alone does it. */
public enum NoticeState {
    /** Being written; nobody else sees it. */
    DRAFT,
    /** For a second person to approve. */
    WAITING,
    SENT,
    /** Taken back, or replaced by a correction. */
    WITHDRAWN
}
