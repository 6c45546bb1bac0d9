package org.shouwang.accounts.web;

/**
 * What somebody reads after asking to join.
 *
 * @param signedIn whether the person can go straight on
 */
public record JoinedPage(String community, State state, boolean signedIn) {

    public enum State { IN, WAITING, DECLINED }
}
