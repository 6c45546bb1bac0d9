package org.shouwang.registry.exchange;

/** What can be said about a row. Each kind has a message for what is wrong and one for how to mend it. */
public enum FindingKind {

    NO_NAME(Weight.REFUSED), NAME_UNREADABLE(Weight.REFUSED), NO_BUILDING(Weight.REFUSED), NO_UNIT(Weight.REFUSED),
    NO_ROOM(Weight.REFUSED), NO_ESTATE(Weight.REFUSED), DOOR_UNREADABLE(Weight.REFUSED), ERROR_CELL(Weight.REFUSED),
    MASKED_CELL(Weight.REFUSED), TOO_LONG(Weight.REFUSED),
    /** The same document number for two names: one of the rows is wrong, nobody here can know which. */
    SAME_NUMBER_OTHER_NAME(Weight.REFUSED),
    /** The same person behind the same door, told differently. */
    TWICE_DIFFERENT(Weight.REFUSED),

    ID_LENGTH(Weight.WARNING), ID_CHARACTERS(Weight.WARNING), ID_DATE(Weight.WARNING), ID_CHECKSUM(Weight.WARNING),
    ID_LOST_DIGITS(Weight.WARNING), SEX_DIFFERS(Weight.WARNING), BIRTH_DIFFERS(Weight.WARNING),
    SEX_UNREADABLE(Weight.WARNING), BIRTH_UNREADABLE(Weight.WARNING), PHONE_WRONG(Weight.WARNING),
    TWO_HEADS(Weight.WARNING), NO_HEAD(Weight.WARNING), SAME_PERSON_TWO_DOORS(Weight.WARNING),

    ID_OLD(Weight.NOTICE), PLACE_FROM_ABOVE(Weight.NOTICE), REPEATED(Weight.NOTICE),
    PREGNANT_WITHOUT_DATE(Weight.NOTICE), RELATION_UNKNOWN(Weight.NOTICE), SKIPPED(Weight.NOTICE);

    /** How much it matters. */
    public enum Weight {
        /** The row cannot be taken over. */
        REFUSED,
        /** The row is taken over as it stands only if a person accepts it. */
        WARNING,
        /** Worth knowing. */
        NOTICE
    }

    private final Weight weight;

    FindingKind(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** What is wrong; argument 0 is what stands in the cell, 1 more about it. */
    public String key() {
        return "registry.exchange.finding." + name();
    }

    /** How to mend it. */
    public String mendKey() {
        return "registry.exchange.mend." + name();
    }
}
