package org.shouwang.registry;

/** As registered. */
public enum Sex {
    FEMALE, MALE
}
