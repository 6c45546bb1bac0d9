package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Shell;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Opening;

/** @param serves whether this person is a volunteer here who may take seats */
public record MyShiftsPage(boolean serves, List<Mine> seats, List<Mine> waiting, List<Mine> calledOff, List<Opening> openings, Instant now) {

    /** The id of a request that a button will make: pressing it twice is asking once. */
    public String request() {
        return Ids.next().toString();
    }

    public List<Mine> offers() {
        return waiting.stream().filter(one -> one.offer() != null).toList();
    }

    public List<Mine> standingBy() {
        return waiting.stream().filter(one -> one.offer() == null).toList();
    }

    /** 5月14日 周六 08:00–10:00 */
    public static String when(Shell shell, Instant from, Instant until) {
        var sameDay = shell.date(from).equals(shell.date(until.minusMillis(1)));
        return shell.dateTime(from) + "–" + (sameDay ? shell.time(until) : shell.dateTime(until));
    }

}
