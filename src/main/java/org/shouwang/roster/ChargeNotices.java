package org.shouwang.roster;

import java.time.Clock;

import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.springframework.stereotype.Component;

/** Tells somebody that a charge was offered, in the transaction that offers it, once. */
@Component
class ChargeNotices {

    private final Notices notices;
    private final Accounts accounts;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    ChargeNotices(Notices notices, Accounts accounts, Messages messages, AreaDay day, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    void tell(ChargeOffer offer, AccountId to) {
        var words = new Words(messages, accounts.find(to).map(Account::language).orElse(Messages.CHINESE), day.zone(), clock);
        var facts = new NoticeFacts(words.t("roster.charge-notice.headline", offer.what()),
                words.t("roster.charge-notice.text", offer.fromPersonName(), offer.restUntil(), offer.what(), offer.until()), Urgency.IMPORTANT, offer.until());
        Current.run(Actor.system("roster"), Current.area(), () ->
                notices.ask(new NoticeId(offer.id().value()), facts, to));
    }
}
