package org.shouwang.roster.web;

/** By what hours are added up. */
public enum LedgerBy {
    PERSON, TEAM, UNIT, POST
}
