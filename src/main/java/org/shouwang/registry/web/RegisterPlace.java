package org.shouwang.registry.web;

import org.shouwang.registry.PosterAt;

/** @param path of the form */
public record RegisterPlace(String community, PosterAt poster, String path) {
}
