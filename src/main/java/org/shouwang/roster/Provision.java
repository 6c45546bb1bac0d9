package org.shouwang.roster;

/** What a shift gives those who stand in it. */
public enum Provision {
    MEAL, REST
}
