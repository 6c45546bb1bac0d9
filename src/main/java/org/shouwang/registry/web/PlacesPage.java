package org.shouwang.registry.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.registry.Place;
import org.shouwang.registry.PlaceKind;

/** @param kind only these are shown; null for all */
public record PlacesPage(List<Place> places, @Nullable PlaceKind kind) {
}
