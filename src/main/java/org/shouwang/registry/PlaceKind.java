package org.shouwang.registry;

/** What a place is. */
public enum PlaceKind {
    MARKET, SCHOOL, STATION, TOLL_GATE, DEPOT, SAMPLING_SITE, HOSPITAL, PHARMACY, GATE, WORK_UNIT, OTHER
}
