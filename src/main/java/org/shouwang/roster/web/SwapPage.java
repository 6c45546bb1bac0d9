package org.shouwang.roster.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Listing;
import org.shouwang.roster.MyDuty.Mine;
import org.shouwang.roster.Swap;

/**
 * A seat of mine, and what it could be swapped for.
 *
 * @param asked what I have asked about it already; null where nothing
 */
public record SwapPage(Mine mine, String sought, Listing<Swap.Place> others, boolean first, @Nullable Swap asked) {

    public String request() {
        return Ids.next().toString();
    }
}
