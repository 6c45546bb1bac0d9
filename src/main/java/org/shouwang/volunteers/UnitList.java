package org.shouwang.volunteers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.words.PhoneNumber;

/** A unit's list beside what is known of the unit's people: who is new, who is called otherwise, who is elsewhere. */
record UnitList(List<UnitPerson> fresh, List<UnitPerson> renamed, Map<At, List<UnitPersonId>> moved, UnitComparison comparison) {

    /** The phone tells people apart; of two lines with the same one the first counts. Who was sent here is called back by hand only. */
    static UnitList of(OrganisationId unit, List<UnitEntry> entries, List<UnitPerson> known, Instant now) {
        var there = new LinkedHashMap<PhoneNumber, UnitPerson>();
        known.forEach(one -> there.put(one.facts().phone(), one));
        var fresh = new ArrayList<UnitPerson>();
        var renamed = new ArrayList<UnitPerson>();
        var moved = new LinkedHashMap<At, List<UnitPersonId>>();
        var seen = new HashSet<PhoneNumber>();
        int same = 0;
        int changed = 0;
        for (var entry : entries) {
            if (!seen.add(entry.facts().phone())) {
                continue;
            }
            var one = there.get(entry.facts().phone());
            if (one == null) {
                var at = entry.at() == null ? At.of(Whereabouts.ON_SITE) : entry.at();
                fresh.add(new UnitPerson(UnitPersonId.next(), unit, entry.facts(), at, now, Sending.NONE, "", null, 1));
                continue;
            }
            boolean named = !one.facts().equals(entry.facts());
            boolean elsewhere = entry.at() != null && !entry.at().equals(one.at()) && one.sending() != Sending.CONFIRMED;
            if (named) {
                renamed.add(new UnitPerson(one.id(), unit, entry.facts(), one.at(), one.since(), one.sending(), one.reason(), one.volunteer(), one.version()));
            }
            if (elsewhere) {
                moved.computeIfAbsent(entry.at(), none -> new ArrayList<>()).add(one.id());
            }
            if (named || elsewhere) {
                changed++;
            } else {
                same++;
            }
        }
        int missing = (int) there.keySet().stream().filter(phone -> !seen.contains(phone)).count();
        return new UnitList(fresh, renamed, moved, new UnitComparison(fresh.size(), changed, same, missing));
    }
}
