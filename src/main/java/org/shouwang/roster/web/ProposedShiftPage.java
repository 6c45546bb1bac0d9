package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.roster.Proposal;
import org.shouwang.roster.ProposedLoad;
import org.shouwang.roster.ProposedSeat;
import org.shouwang.roster.Shift;

/** A shift of a proposed roster: who would stand in it, and who could besides. */
public record ProposedShiftPage(Proposal proposal, Shift shift, List<ProposedSeat> people, List<ProposedLoad> candidates) {
}
