package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.jobs.EachArea;
import org.shouwang.platform.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the next one when an offer has run out, and in the morning for what was freed at night; each in a transaction of its own. */
@Component
class OfferJob implements Job {

    private static final int MOST_AT_ONCE = 100;

    private final AreasAtWork areas;
    private final Offers offers;
    private final Seats seats;
    private final TransactionTemplate transaction;

    OfferJob(AreasAtWork areas, Offers offers, Seats seats, TransactionTemplate transaction) {
        this.areas = areas;
        this.offers = offers;
        this.seats = seats;
        this.transaction = transaction;
    }

    @Override
    public String name() { return "roster.offers"; }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Result run() {
        return Result.done(EachArea.sum(areas.now(), area -> here()));
    }

    /** What there is to do in the current area. */
    int here() {
        var expired = transaction.execute(status -> offers.expired(MOST_AT_ONCE));
        for (var offer : expired) {
            transaction.executeWithoutResult(status -> {
                if (offers.end(offer, "expired", "passed")) {
                    seats.backToFree(offer.seat());
                    offers.offerFreed(offer.shift());
                }
            });
        }
        var overlooked = transaction.execute(status -> offers.overlooked(MOST_AT_ONCE));
        overlooked.forEach(shift -> transaction.executeWithoutResult(status -> offers.offerFreed(shift)));
        return expired.size() + overlooked.size();
    }
}
