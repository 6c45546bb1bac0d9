package org.shouwang.incidents.web;

import java.util.List;

import org.shouwang.incidents.Incident;

/** Normal times: nothing goes on; what was before can be read. */
public record NormalPage(List<Incident> past) {
}
