package org.shouwang.roster.web;

import java.time.Instant;

/** From when who may ask for the seats of an opening; empty names for everybody. */
public record OpeningTurn(Instant from, String names) {
}
