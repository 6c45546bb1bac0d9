package org.shouwang.sampling.web;

import org.shouwang.sampling.Round;

/** Around the form that asks why somebody is missing. */
public record ReasonPlace(Round round, People.Named who) {
}
