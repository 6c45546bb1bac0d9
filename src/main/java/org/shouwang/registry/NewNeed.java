package org.shouwang.registry;

/** A need to be recorded, under an id that the client made. */
public record NewNeed(NeedId id, ResidentId resident, NeedFacts facts) {
}
