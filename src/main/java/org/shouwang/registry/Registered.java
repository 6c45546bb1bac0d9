package org.shouwang.registry;

/** Where the household registration (户籍) is. */
public enum Registered {
    HERE, ELSEWHERE, UNKNOWN
}
