package org.shouwang.platform.web;

import java.util.List;

import org.shouwang.platform.Area;

/** The areas in which somebody has something to do. */
public record AreasPage(List<Area> areas) {
}
