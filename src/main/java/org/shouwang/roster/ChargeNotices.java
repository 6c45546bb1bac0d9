package org.shouwang.roster;

import org.shouwang.accounts.AccountId;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.Urgency;
import org.springframework.stereotype.Component;

/** Tells somebody that a charge was offered, in the transaction that offers it, once. */
@Component
class ChargeNotices {

    private final Messenger messenger;

    ChargeNotices(Messenger messenger) {
        this.messenger = messenger;
    }

    void tell(ChargeOffer offer, AccountId to) {
        messenger.ask(offer.id().value(), to, words -> new NoticeFacts(words.t("roster.charge-notice.headline", offer.what()),
                words.t("roster.charge-notice.text", offer.fromPersonName(), offer.restUntil(), offer.what(), offer.until()), Urgency.IMPORTANT, offer.until()));
    }
}
