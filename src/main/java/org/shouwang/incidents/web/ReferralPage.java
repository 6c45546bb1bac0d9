package org.shouwang.incidents.web;

import org.shouwang.incidents.Referral;

/** @param other what the other area is called */
public record ReferralPage(Referral referral, String other) {
}
