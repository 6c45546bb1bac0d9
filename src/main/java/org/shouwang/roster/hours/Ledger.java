package org.shouwang.roster.hours;

import org.shouwang.platform.Listing;

/** A page of the ledger, with what all of it comes to. */
public record Ledger(Listing<PersonHours> people, HoursTotal total) {
}
