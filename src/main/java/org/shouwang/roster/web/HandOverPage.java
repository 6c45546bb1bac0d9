package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;

import org.shouwang.roster.handover.HandOver;
import org.shouwang.roster.handover.HandOverTask;

/**
 * One note.
 *
 * @param left what this shift left to do
 * @param open what is still open at the post from whatever shift
 * @param mine whether it waits for the one who looks at it
 */
public record HandOverPage(HandOver note, List<HandOverTask> left, List<HandOverTask> open, boolean mine, Instant now) {
}
