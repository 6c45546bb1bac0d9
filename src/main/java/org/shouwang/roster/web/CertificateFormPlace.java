package org.shouwang.roster.web;

import org.shouwang.roster.hours.HoursTotal;

/** Whose certificate it is going to be, and what counts now. */
public record CertificateFormPlace(String name, HoursTotal total) {
}
