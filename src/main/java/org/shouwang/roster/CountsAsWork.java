package org.shouwang.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.shouwang.accounts.AccountId;
import org.shouwang.roster.limits.Work;

/**
 * Port: a kind of work that counts for the limits, besides the roster's own seats: door lists, delivery runs, calls. A module
 * above the roster implements it as a bean; that is enough for its work to be counted wherever somebody asks for a seat.
 *
 * <p>It is asked while seats are given, for up to 64 people at once and under their locks: one indexed statement in the transaction that is there, nothing else.
 */
public interface CountsAsWork {

    /** What these people do or did in the current area that touches the time; in no order. Who has none may be left out. */
    Map<AccountId, List<Work>> workOf(Collection<AccountId> accounts, Instant from, Instant until);
}
