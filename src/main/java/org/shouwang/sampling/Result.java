package org.shouwang.sampling;

/** What a laboratory says of a tube. */
public enum Result {
    NEGATIVE, POSITIVE,
    /** No answer can be given: to be sampled again like the people of a positive tube. */
    INVALID;

    public boolean clears() {
        return this == NEGATIVE;
    }
}
