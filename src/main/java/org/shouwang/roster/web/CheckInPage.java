package org.shouwang.roster.web;

/** Checking people in, on a device that may have no network: an empty page, because the device keeps it as it is. */
public record CheckInPage() {
}
