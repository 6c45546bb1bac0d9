package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.roster.hours.Served;

/** Check-outs to be mended. */
public record MissingHoursPage(List<Served> missing) {
}
