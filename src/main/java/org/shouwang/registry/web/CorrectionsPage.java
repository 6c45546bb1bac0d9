package org.shouwang.registry.web;

import org.shouwang.platform.Listing;
import org.shouwang.registry.Correction;

/** What residents say is wrong, the oldest first. */
public record CorrectionsPage(Listing<Correction> waiting, int count, boolean first) {
}
