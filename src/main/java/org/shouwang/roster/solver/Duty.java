package org.shouwang.roster.solver;

/**
 * Something that people are wanted for: a shift of a post, or a kind of shift on a day.
 *
 * @param kind the post, or the kind of shift, by its number
 * @param day the day on which it begins, counted from the first of the period
 * @param from minutes that truly pass from the begin of the period, so that a change of the clock counts right
 * @param under what each person too few costs
 * @param over what each person too many costs
 */
public record Duty(int kind, int day, int from, int until, int wanted, int under, int over) {

    public Duty {
        if (until <= from || wanted < 0) {
            throw new IllegalArgumentException("a duty ends after it begins");
        }
    }

    public int minutes() {
        return until - from;
    }

    int cost(int people) {
        return people < wanted ? (wanted - people) * under : (people - wanted) * over;
    }
}
