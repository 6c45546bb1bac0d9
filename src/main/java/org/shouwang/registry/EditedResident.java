package org.shouwang.registry;

/** What becomes of a resident in an edit that saw this version. */
public record EditedResident(ResidentId id, long version, ResidentFacts facts, DocumentEdit document) {
}
