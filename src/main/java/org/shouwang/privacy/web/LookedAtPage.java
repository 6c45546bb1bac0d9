package org.shouwang.privacy.web;

import org.shouwang.platform.Listing;
import org.shouwang.privacy.AuditLine;

/** Who looked at one's own data. */
public record LookedAtPage(Listing<AuditLine> looks, boolean first) {
}
