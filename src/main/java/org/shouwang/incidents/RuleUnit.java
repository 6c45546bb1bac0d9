package org.shouwang.incidents;

/** What a rule's value counts, and how it is written. */
public enum RuleUnit {

    /** {@code true} or {@code false}. */
    SWITCH,
    /** {@code 08:00}. */
    CLOCK,
    /** Days after the first, ascending: {@code 1 2 3 5 7}; empty for none. */
    DAYS_LIST,
    /** Sizes, ascending: {@code 1 5 10 20}. */
    SIZES_LIST,
    /** With at most one decimal: {@code 37.3}. */
    DEGREES,
    SECONDS, MINUTES, HOURS, DAYS, MONTHS, PEOPLE, TIMES, HOMES, YEARS, METRES, PER_HOUR, MG_PER_LITRE, CT;

    boolean list() {
        return this == DAYS_LIST || this == SIZES_LIST;
    }

    boolean duration() {
        return this == SECONDS || this == MINUTES || this == HOURS || this == DAYS;
    }

    boolean whole() {
        return compareTo(DEGREES) > 0;
    }
}
