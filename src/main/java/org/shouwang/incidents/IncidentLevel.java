package org.shouwang.incidents;

/** The four levels of response of China's emergency plans, the gravest first. */
public enum IncidentLevel { I, II, III, IV }
