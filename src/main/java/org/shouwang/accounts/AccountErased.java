package org.shouwang.accounts;

/**
 * An account is gone, with everything that named its owner here. Whoever holds a reference to it forgets the person or
 * keeps what has no name; listeners are called after commit, perhaps more than once.
 */
public record AccountErased(AccountId account) {
}
