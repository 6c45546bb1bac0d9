package org.shouwang.registry;

/** How a household has its flat. */
public enum Tenure {
    OWNER, TENANT, LENT, DORMITORY, UNKNOWN
}
