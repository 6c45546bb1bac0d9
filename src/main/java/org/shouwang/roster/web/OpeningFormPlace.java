package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.roster.Shift;

/** The shifts that can be opened, by time. */
public record OpeningFormPlace(List<Shift> shifts) {
}
