package org.shouwang.roster.web;

import java.util.ArrayList;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.TodayItems;
import org.shouwang.roster.Charges;
import org.springframework.stereotype.Component;

/** A charge that waits for an answer because whoever has it must rest; and, for the coordinator, one that nobody took. */
@Component
class ChargeToday implements TodayItems {

    private final Charges charges;

    ChargeToday(Charges charges) {
        this.charges = charges;
    }

    @Override
    public List<TodayItem> todayFor(Actor actor) {
        var items = new ArrayList<TodayItem>();
        if (actor.may(Permission.DUTY_TAKE, Current.area())) {
            charges.forMe().forEach(offer -> items.add(new TodayItem(TodayItem.Urgency.NOW, Problem.Text.of("roster.charge.today", offer.what()),
                    Problem.Text.of("roster.charge.today-detail", offer.fromPersonName(), offer.restUntil()), "/rest",
                    Problem.Text.of("roster.charge.today-action"), offer.until())));
        }
        if (actor.may(Permission.ROSTER_EDIT, Current.area())) {
            charges.untaken().forEach(offer -> items.add(new TodayItem(TodayItem.Urgency.SOON, Problem.Text.of("roster.charge.untaken", offer.what()),
                    Problem.Text.of("roster.charge.today-detail", offer.fromPersonName(), offer.restUntil()), "/roster/fatigue?which=RESTED",
                    Problem.Text.of("roster.charge.untaken-action"), offer.restUntil())));
        }
        return items;
    }
}
