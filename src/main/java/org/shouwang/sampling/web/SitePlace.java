package org.shouwang.sampling.web;

import java.util.List;

import org.shouwang.registry.Place;
import org.shouwang.sampling.Round;

/**
 * Around the form of a site.
 *
 * @param fresh whether the site is a new one
 */
public record SitePlace(Round round, List<Place> places, boolean fresh) {
}
