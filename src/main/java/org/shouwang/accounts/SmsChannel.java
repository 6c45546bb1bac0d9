package org.shouwang.accounts;

import org.shouwang.platform.words.PhoneNumber;

/** Short messages to phones. Without one, nobody is offered a code by message: the coordinator hands it out on paper. */
public interface SmsChannel {

    /**
     * Takes a one-time code on its way; returns before it has arrived.
     *
     * @throws org.shouwang.platform.Problem {@code UNAVAILABLE} when the channel does not take it
     */
    void sendCode(PhoneNumber to, String code, int minutesGood);
}
