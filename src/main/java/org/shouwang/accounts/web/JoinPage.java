package org.shouwang.accounts.web;

import java.util.List;

import org.shouwang.platform.Role;

/**
 * The invitation that somebody sees.
 *
 * @param roles as what one can join here; empty where the community takes in nobody this way
 * @param known whether the person is signed in, so that phone and name need not be asked
 */
public record JoinPage(String token, String community, List<Role> roles, boolean known) {
}
