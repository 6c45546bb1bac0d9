package org.shouwang.sampling.web;

import java.util.List;
import java.util.SequencedMap;

import org.shouwang.sampling.Round;
import org.shouwang.sampling.Site;

/** The tables of all rounds that go on, to sit down at one. */
public record StationsPage(SequencedMap<Round, List<Site>> tables) {
}
