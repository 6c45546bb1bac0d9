package org.shouwang.roster.web;

import org.shouwang.platform.Listing;
import org.shouwang.roster.Injury;

/** The newest first. */
public record InjuriesPage(Listing<Injury> injuries, boolean first) {
}
