package org.shouwang.incidents;

/** What a value of a playbook rests on. */
public enum Basis {

    /** Found in the rule itself or in an official statement. */
    FOUND("F"),
    /** Local practice, or the press. */
    LOCAL("L"),
    /** The reporting that the project rests on. */
    REPORTED("S"),
    /** Our choice. */
    CHOSEN("D"),
    /** Changed by the community, which says why. */
    OWN("C");

    private final String mark;

    Basis(String mark) {
        this.mark = mark;
    }

    /** The letter that stands for it in tables and in the database. */
    public String mark() {
        return mark;
    }

    static Basis of(String mark) {
        for (var one : values()) {
            if (one.mark.equals(mark)) {
                return one;
            }
        }
        throw new IllegalArgumentException("not a basis: " + mark);
    }
}
