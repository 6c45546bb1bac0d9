package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.shouwang.roster.Opening;

/** Openings, the newest first. */
public record OpeningsPage(List<Opening> openings, Instant now) {
}
