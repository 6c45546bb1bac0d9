package org.shouwang.accounts;

import org.shouwang.platform.Role;

/**
 * Whom a community takes in by its poster.
 *
 * @param version the one that was read; an edit that names another is refused
 */
public record JoiningModes(JoiningMode residents, JoiningMode volunteers, long version) {

    public JoiningMode of(Role role) {
        return role == Role.RESIDENT ? residents : volunteers;
    }
}
