package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Ids;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Swap;

/** Somebody's seat that I could have for one of mine. */
public record SwapAnswerPage(Swap asked, List<Mine> mine) {

    public String request() {
        return Ids.next().toString();
    }
}
