package org.shouwang.incidents.web;

import java.time.LocalDate;
import java.util.List;

import org.shouwang.incidents.Decision;
import org.shouwang.incidents.Incident;

/** What the team decided in an incident. */
public record DecisionsPage(Incident incident, List<Decision> decisions, LocalDate today) {

    public long open() {
        return decisions.stream().filter(decision -> decision.doneAt() == null).count();
    }

    public String address() {
        return "/incidents/" + incident.id() + "/decisions";
    }
}
