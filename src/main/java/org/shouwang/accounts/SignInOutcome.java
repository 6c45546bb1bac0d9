package org.shouwang.accounts;

import java.time.Instant;

/** What came of trying to sign in. */
public sealed interface SignInOutcome {

    /**
     * In.
     *
     * @param secret for the cookie; told only here
     * @param until when the device has to sign in again
     */
    record In(Account account, String secret, Instant until, boolean remembered) implements SignInOutcome {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "In[" + account.id() + "]";
        }
    }

    /** No such phone, or not this password or code: which of the two is not said. */
    record Wrong() implements SignInOutcome {
    }

    /** Too many tries. */
    record Wait(Instant until) implements SignInOutcome {
    }

    /** The password was right, but the account is locked. */
    record Locked() implements SignInOutcome {
    }
}
