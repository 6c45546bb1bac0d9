package org.shouwang.accounts.web;

import org.shouwang.accounts.JoinRequest;
import org.shouwang.platform.Listing;

/** People who ask to join, in one state. */
public record JoiningPage(JoinRequest.State state, Listing<JoinRequest> people, int waiting, boolean first) {
}
