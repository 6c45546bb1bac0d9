package org.shouwang.roster;

import org.shouwang.platform.AreaDay;
import org.shouwang.volunteers.VolunteerErased;
import org.shouwang.volunteers.VolunteerEvent;
import org.shouwang.volunteers.VolunteerId;
import org.shouwang.volunteers.VolunteerState;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the roster's rows of people in step with the volunteers' module, in the same transaction: whoever was confirmed a
 * moment ago may ask for a seat, and whoever leaves gives seats back to those who stand by.
 */
@Component
class PeopleNews {

    private final Volunteers volunteers;
    private final People people;
    private final Seats seats;
    private final Offers offers;
    private final Posts posts;
    private final OtherWorks otherWork;
    private final AbsenceRows absences;
    private final Injuries injuries;
    private final AreaDay day;

    PeopleNews(Volunteers volunteers, People people, Seats seats, Offers offers, Posts posts, OtherWorks otherWork, AbsenceRows absences,
            Injuries injuries, AreaDay day) {
        this.volunteers = volunteers;
        this.people = people;
        this.seats = seats;
        this.offers = offers;
        this.posts = posts;
        this.otherWork = otherWork;
        this.absences = absences;
        this.injuries = injuries;
        this.day = day;
    }

    @EventListener
    void heard(VolunteerEvent event) {
        switch (event) {
            case VolunteersChanged changed -> changed(changed);
            case VolunteerErased erased -> {
                giveBack(erased.volunteer());
                posts.withoutLead(erased.volunteer());
                otherWork.forget(erased.volunteer());
                absences.forget(erased.volunteer());
                injuries.forget(erased.volunteer());
                people.forget(erased.volunteer());
            }
        }
    }

    private void changed(VolunteersChanged changed) {
        var there = volunteers.all(changed.volunteers());
        people.keep(there);
        there.stream().filter(one -> one.state() == VolunteerState.LEFT).forEach(one -> giveBack(one.id()));
    }

    private void giveBack(VolunteerId id) {
        people.lock(id);
        for (var shift : seats.ahead(id, day.now())) {
            offers.lock(shift);
            seats.free(shift, id, day.now());
            offers.offerFreed(shift);
        }
        offers.queuedFor(id).forEach(shift -> offers.stepBack(shift, id));
        for (var offer : offers.openOf(id)) {
            if (offers.end(offer, "withdrawn", "passed")) {
                seats.backToFree(offer.seat());
                offers.offerFreed(offer.shift());
            }
        }
    }
}
