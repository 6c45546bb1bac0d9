package org.shouwang.roster.web;

import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.Charges;
import org.springframework.stereotype.Component;

/** A charge that waits for an answer: whoever has it must rest. */
@Component
class ChargeToday implements TodayItems {

    private final Charges charges;

    ChargeToday(Charges charges) {
        this.charges = charges;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        return !actor.may(Permission.DUTY_TAKE, Current.area()) ? List.of() : charges.forMe().stream().map(offer -> new TodayItem(TodayItem.Urgency.NOW,
                Problem.Text.of("roster.charge.today", offer.what()), Problem.Text.of("roster.charge.today-detail", offer.fromPersonName(), offer.restUntil()),
                "/rest", Problem.Text.of("roster.charge.today-action"), offer.until())).toList();
    }
}
