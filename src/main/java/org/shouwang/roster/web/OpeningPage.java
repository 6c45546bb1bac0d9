package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Opening;
import org.shouwang.roster.Outcome;
import org.shouwang.roster.Shift;

/**
 * An opening as somebody sees it who waits for the second.
 *
 * @param stages who may ask when; none where everybody may from the first second
 * @param turn from when the viewer may
 */
public record OpeningPage(Opening opening, List<OpeningTurn> stages, Instant turn, List<Row> rows, Instant now) {

    /**
     * @param mine what I have of this shift; null for nothing
     * @param outcome the answer to the tap that has just been made; null where there was none
     */
    public record Row(Opening opening, Shift shift, @Nullable Mine mine, @Nullable Outcome outcome, Instant now) {

        /** The id of the request that the button will make. */
        public String request() {
            return Ids.next().toString();
        }

        public boolean refused() {
            return outcome instanceof Outcome.Refused;
        }

        public Problem.Text answer() {
            return Told.words(java.util.Objects.requireNonNull(outcome));
        }

        public boolean begun() {
            return !shift.from().isAfter(now);
        }
    }
}
