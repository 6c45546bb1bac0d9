package org.shouwang.roster;

import java.time.Instant;
import java.util.List;

import org.shouwang.accounts.AccountId;

/**
 * Port: a kind of work that counts for the limits, besides the roster's own seats: door lists, delivery runs, calls. A module
 * above the roster implements it as a bean.
 */
public interface CountsAsWork {

    /** What this person does or did in the current area that touches the time; in no order. */
    List<Work> workOf(AccountId account, Instant from, Instant until);
}
