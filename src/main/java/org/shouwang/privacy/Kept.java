package org.shouwang.privacy;

/** How long a personal value lives, which is also under whose key it is sealed. */
public enum Kept {
    /** As long as the person is on the area's register; the area's key. */
    REGISTER,
    /** Hours and certificates of service, by the volunteer's consent; the area's key for volunteers. */
    VOLUNTEER,
    /** Until the incident's data is destroyed; a key of the incident's own, destroyed with it. */
    INCIDENT,
    /** As long as the person has an account here. */
    ACCOUNT,
    /** In the audit log: at least six months (Cybersecurity Law, article 21). */
    LOG
}
