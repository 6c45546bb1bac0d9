package org.shouwang.roster;

import java.time.Instant;
import java.util.Objects;

import org.shouwang.accounts.AccountId;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a person that a seat was offered, in the transaction that offers it: the notice has the offer's id, so that it goes out
 * as often as the offer was made, once. At night nothing is offered, and so nothing is said.
 */
@Component
class OfferNotices {

    private record Offered(AccountId account, String post, String place, Instant from, Instant until, Instant answerBy) {
    }

    private final JdbcClient jdbc;
    private final Messenger messenger;

    OfferNotices(JdbcClient jdbc, Messenger messenger) {
        this.jdbc = jdbc;
        this.messenger = messenger;
    }

    void tell(OfferId id) {
        var offered = find(id);
        messenger.ask(id.value(), offered.account(), words -> {
            var where = offered.place().isEmpty() ? offered.post() : words.t("roster.offer-notice.where", offered.post(), offered.place());
            return new NoticeFacts(words.t("roster.offer-notice.headline", offered.from()),
                    words.t("roster.offer-notice.text", where, offered.from(), offered.until(), offered.answerBy()), Urgency.IMPORTANT, offered.answerBy());
        });
    }

    private Offered find(OfferId id) {
        return jdbc.sql("""
                        SELECT r.account_id, p.name, p.place, s.starts_at, s.ends_at, o.until FROM roster.offer o
                        JOIN roster.person r ON r.area_id = o.area_id AND r.id = o.person_id
                        JOIN roster.shift s ON s.area_id = o.area_id AND s.id = o.shift_id
                        JOIN roster.post p ON p.area_id = o.area_id AND p.id = s.post_id
                        WHERE o.area_id = :area AND o.id = :id""")
                .param("area", Current.area().value()).param("id", id.value())
                .query((row, n) -> new Offered(new AccountId(Columns.uuid(row, "account_id")), row.getString("name"), row.getString("place"),
                        there(Columns.instant(row, "starts_at")), there(Columns.instant(row, "ends_at")), there(Columns.instant(row, "until")))).single();
    }

    private static Instant there(@org.jspecify.annotations.Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }
}
