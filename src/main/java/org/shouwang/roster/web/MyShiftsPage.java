package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Shell;
import org.shouwang.roster.Absence;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Opening;
import org.shouwang.roster.Swap;

/**
 * @param serves whether this person is a volunteer here who may take seats
 * @param asked what others ask me: their seat for mine
 * @param asking what I have asked
 * @param ofOthers seats of others that anybody may take
 * @param unexplained when I could not come and have not said why
 */
public record MyShiftsPage(boolean serves, List<Mine> seats, List<Mine> waiting, List<Mine> calledOff, List<Swap> asked, List<Swap> asking,
        List<Swap> ofOthers, List<Absence> unexplained, List<Opening> openings, Instant now) {

    /** So near a shift, giving the seat back is no matter of course: the lead is told, and why is asked afterwards. */
    private static final Duration SHORT_NOTICE = Duration.ofHours(24);

    /** The id of a request that a button will make: pressing it twice is asking once. */
    public String request() {
        return Ids.next().toString();
    }

    /** Whether the person can still say that nobody will come. */
    public boolean atShortNotice(Mine seat) {
        return seat.cameAt() == null && seat.until().isAfter(now) && !seat.from().isAfter(now.plus(SHORT_NOTICE));
    }

    public boolean onDuty(Mine seat) {
        return seat.cameAt() != null && seat.leftAt() == null;
    }

    public List<Mine> offers() {
        return waiting.stream().filter(one -> one.offer() != null).toList();
    }

    public List<Mine> standingBy() {
        return waiting.stream().filter(one -> one.offer() == null).toList();
    }

    /** 5月14日 周六 08:00–10:00 */
    public static String when(Shell shell, Instant from, Instant until) {
        return shell.dateTime(from) + "–" + end(shell, from, until);
    }

    /** Where the day is told already: 08:00–10:00 */
    public static String hours(Shell shell, Instant from, Instant until) {
        return shell.time(from) + "–" + end(shell, from, until);
    }

    private static String end(Shell shell, Instant from, Instant until) {
        var sameDay = shell.date(from).equals(shell.date(until.minusMillis(1)));
        return sameDay ? shell.time(until) : shell.dateTime(until);
    }

}
