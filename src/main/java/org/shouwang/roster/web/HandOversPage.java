package org.shouwang.roster.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.shouwang.platform.web.Shell;
import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.Unwritten;

/**
 * @param waiting for whoever looks at it
 * @param toWrite own shifts without a note
 * @param open notes of the whole area that nobody took over, those above left out; none for who does not plan the roster
 * @param unwritten shifts of the whole area without a note
 */
public record HandOversPage(List<HandOver> waiting, List<Unwritten> toWrite, List<HandOver> open, List<Unwritten> unwritten, Instant now) {

    public boolean nothing() {
        return waiting.isEmpty() && toWrite.isEmpty() && open.isEmpty() && unwritten.isEmpty();
    }

    /** 40 分钟 · 3 小时 · 2 天 */
    public String since(Shell shell, Instant then) {
        var past = Duration.between(then, now);
        return past.toHours() < 1 ? shell.t("roster.hand-over.minutes", Math.max(0, past.toMinutes()))
                : past.toHours() < 48 ? shell.t("roster.hand-over.hours", past.toHours()) : shell.t("roster.hand-over.days", past.toDays());
    }
}
