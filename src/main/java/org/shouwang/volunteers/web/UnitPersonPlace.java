package org.shouwang.volunteers.web;

import org.shouwang.volunteers.Organisation;

/**
 * Around the form of somebody of a work unit.
 *
 * @param fresh whether the person is new on the list
 */
public record UnitPersonPlace(Organisation unit, boolean fresh) {
}
