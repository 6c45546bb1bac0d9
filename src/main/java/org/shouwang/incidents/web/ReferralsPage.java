package org.shouwang.incidents.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Referral;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Listing;

/** @param in only those that came in, or only those that went out; null for both */
public record ReferralsPage(Listing<Referral> referrals, @Nullable Boolean in, boolean openOnly, boolean first, Map<AreaId, String> names) {

    public String name(AreaId area) {
        return names.getOrDefault(area, "?");
    }

    public String with(@Nullable Boolean way, boolean open) {
        return "?way=" + (way == null ? "" : way ? "in" : "out") + "&open=" + open;
    }
}
