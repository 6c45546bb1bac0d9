package org.shouwang.sampling.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.PlaceId;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteFacts;
import org.shouwang.sampling.SiteId;

/** A site as typed. */
public record SiteForm(String id, @Nullable String version, @Nullable String name, @Nullable String place, @Nullable String lanes,
        @Nullable String date, @Nullable String opens, @Nullable String endDate, @Nullable String shuts) {

    static SiteForm blank(ZonedDateTime now, ZonedDateTime deadline) {
        var end = deadline.isAfter(now) ? deadline : now.plusHours(8);
        return new SiteForm(SiteId.next().toString(), "0", "", "", "2", now.toLocalDate().toString(), RoundForm.clock(now),
                end.toLocalDate().toString(), RoundForm.clock(end));
    }

    static SiteForm of(Site site, ZoneId zone) {
        var facts = site.facts();
        var opens = facts.opens().atZone(zone);
        var shuts = facts.shuts().atZone(zone);
        return new SiteForm(site.id().toString(), String.valueOf(site.version()), facts.name(), facts.place() == null ? "" : facts.place().toString(),
                String.valueOf(facts.lanes()), opens.toLocalDate().toString(), RoundForm.clock(opens), shuts.toLocalDate().toString(),
                RoundForm.clock(shuts));
    }

    SiteFacts facts(ZoneId zone) {
        return new SiteFacts(Entered.text(name), Entered.blank(place) ? null : new PlaceId(Entered.id(place)), Entered.number(lanes, "lanes"),
                RoundForm.moment(date, "date", opens, "opens", zone), RoundForm.moment(endDate, "endDate", shuts, "shuts", zone));
    }
}
