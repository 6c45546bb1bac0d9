package org.shouwang.registry;

/** To the head of the household (与户主关系). */
public enum Relation {
    HEAD, SPOUSE, CHILD, PARENT, GRANDCHILD, GRANDPARENT, SIBLING, CHILD_IN_LAW, PARENT_IN_LAW, RELATIVE, TENANT, CARER,
    OTHER, UNKNOWN
}
