package org.shouwang.sampling.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.sampling.DueState;
import org.shouwang.sampling.Round;

/**
 * Doors to visit.
 *
 * @param people in walking order
 * @param buildings in which there is somebody to visit
 * @param wrong whose entry could not be taken, and {@code why}
 */
public record VisitsPage(Round round, List<People.Named> people, List<Building> buildings, @Nullable BuildingId building,
        @Nullable UUID wrong, Problem.@Nullable Text why, String typed) {

    /** Still to visit; whoever was knocked for without an answer comes last. */
    public List<People.Named> open() {
        return people.stream().filter(one -> one.due().state() == DueState.MISSING)
                .sorted(java.util.Comparator.comparing(one -> one.due().knocked() != null)).toList();
    }

    public List<People.Named> done() {
        return people.stream().filter(one -> one.due().state() == DueState.SAMPLED).toList();
    }

    public UUID newId() {
        return Ids.next();
    }
}
