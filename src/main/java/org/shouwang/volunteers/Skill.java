package org.shouwang.volunteers;

/** What somebody can do that a post may ask for, and on whose word it counts there. */
public enum Skill {
    MEDICAL(Evidence.DOCUMENT), SAMPLING_TRAINED(Evidence.TRAINING), SUIT_TRAINED(Evidence.TRAINING), FIRST_AID(Evidence.TRAINING),
    /** With a vehicle. */
    DRIVER(Evidence.DOCUMENT),
    ELECTRICIAN(Evidence.DOCUMENT), DIALECT(Evidence.OWN_WORD), SIGN_LANGUAGE(Evidence.OWN_WORD), COUNSELLING(Evidence.DOCUMENT),
    COMPUTER(Evidence.OWN_WORD);

    private final Evidence evidence;

    Skill(Evidence evidence) {
        this.evidence = evidence;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** Whether it counts only where somebody has confirmed it. */
    public boolean needsProof() {
        return evidence != Evidence.OWN_WORD;
    }
}
