package org.shouwang.roster.hours;

/**
 * What some service came to.
 *
 * @param people who served
 * @param shifts at which somebody came and went
 * @param missing check-outs that are missing; they count as nothing until they are mended
 */
public record HoursTotal(int people, int shifts, long minutes, int missing) {

    /** Hours to one decimal, rounded down: nobody is credited what was not served. */
    public double hours() {
        return Math.floor(minutes / 6.0) / 10;
    }
}
