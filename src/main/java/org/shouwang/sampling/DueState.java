package org.shouwang.sampling;

/** What became of somebody who was due: due = sampled + exempt + away + missing, always. */
public enum DueState {
    SAMPLED, EXEMPT, AWAY, MISSING
}
