package org.shouwang.accounts.web;

import org.shouwang.platform.Listing;

/** @param days how long an account without a role is kept */
public record LeaversPage(Listing<LeaversList.Leaver> leavers, long days, boolean first) {
}
