package org.shouwang.roster.solver;

/** Something that is counted on a person's line: how far a rule is broken, or what is wished for is missed. */
public interface LineRule {

    /** 0 for a line on which all is well. */
    int count(Line line);
}
