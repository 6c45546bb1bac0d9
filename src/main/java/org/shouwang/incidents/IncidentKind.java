package org.shouwang.incidents;

/** What sort of emergency it is. A drill plays another kind's playbook. */
public enum IncidentKind { EPIDEMIC, RESPIRATORY, FLOOD, HEAT, COLD, OUTAGE, DRILL }
