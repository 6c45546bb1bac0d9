package org.shouwang.roster.web;

import org.shouwang.roster.Injury;

/**
 * @param phone of the person, for the insurance
 * @param mine whether the viewer is the person
 */
public record InjuryPage(Injury injury, Injury.Facts facts, String phone, boolean mine) {
}
