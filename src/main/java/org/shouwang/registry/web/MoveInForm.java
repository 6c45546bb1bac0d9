package org.shouwang.registry.web;

/** A household that moves in, as typed: itself and its head. */
public record MoveInForm(HouseholdForm household, ResidentForm head) {
}
