package org.shouwang.accounts.web;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;

/** The person who asks. */
final class Me {

    private Me() {
    }

    /** A program has no page of its own. */
    static AccountId id() {
        var actor = Current.actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw Problem.forbidden();
        }
        return new AccountId(actor.id());
    }
}
