package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.roster.Shift;
import org.shouwang.roster.handover.HandOverTask;

/** @param open what earlier shifts left to do */
public record HandOverFormPlace(Shift shift, List<HandOverTask> open) {
}
