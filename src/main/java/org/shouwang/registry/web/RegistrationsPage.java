package org.shouwang.registry.web;

import org.shouwang.platform.Listing;
import org.shouwang.registry.SelfRegistered;

/** Registrations that wait, the oldest first. */
public record RegistrationsPage(Listing<SelfRegistered> waiting, int count, boolean first) {
}
