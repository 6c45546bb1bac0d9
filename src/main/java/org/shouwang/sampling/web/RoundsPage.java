package org.shouwang.sampling.web;

import java.util.List;

import org.shouwang.sampling.Count;
import org.shouwang.sampling.Round;

/**
 * All rounds.
 *
 * @param running those that go on, with how far they are
 * @param others planned and closed ones, the newest first
 */
public record RoundsPage(List<Row> running, List<Round> others) {

    public record Row(Round round, Count count) {
    }
}
