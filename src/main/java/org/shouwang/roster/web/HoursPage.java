package org.shouwang.roster.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.Period;
import org.shouwang.roster.hours.PersonHours;

/**
 * The ledger, by person or by group.
 *
 * @param people empty where it is by group
 * @param groups empty where it is by person
 * @param group whose people are looked at, and what it is called; null for everybody
 * @param missing check-outs to be mended, at whatever time
 */
public record HoursPage(Period period, LedgerBy by, String words, @Nullable UUID group, @Nullable String groupName, Listing<PersonHours> people,
        List<Group> groups, HoursTotal total, int missing, boolean first) {

    /** @param id null for those who belong to none */
    public record Group(@Nullable UUID id, String name, HoursTotal total) {
    }

    public boolean empty() {
        return people.rows().isEmpty() && groups.isEmpty();
    }

    public String with(LedgerBy other) {
        return HoursAsked.address(period, other, "", null);
    }

    public String of(UUID id) {
        return HoursAsked.address(period, LedgerBy.PERSON, "", id);
    }

    public String here() {
        return HoursAsked.address(period, by, words, group);
    }

    public String days() {
        return "?from=" + period.first() + "&until=" + period.last();
    }
}
