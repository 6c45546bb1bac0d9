package org.shouwang.sampling.web;

import java.util.List;

import org.shouwang.registry.Door;
import org.shouwang.sampling.Round;

/** Who is due behind a door. */
public record DoorPage(Round round, Door door, List<People.Named> people) {
}
