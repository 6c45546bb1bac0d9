package org.shouwang.incidents;

/** Under which heading a rule stands in the playbook. */
public enum RuleGroup { MODULES, MEASURES, ZONES, SAMPLING, TRACING, CARE, GATE, ROSTER, NEIGHBOURS, REQUESTS, SUPPLIES, INSPECTION, KEEPING }
