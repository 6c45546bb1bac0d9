package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.accounts.AccountErased;
import org.shouwang.accounts.Accounts;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of the seats of somebody whose account was erased. */
@RosterTest
class AccountsGoneModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Offers offers;
    @Autowired CheckIns checkIns;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer gone;
    Volunteer next;

    @BeforeEach
    void aCommunity() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        gone = here.volunteer("陆远山");
        next = here.volunteer("唐望舒");
    }

    /** As the accounts' module tells it: after commit, perhaps more than once. */
    private void accountIsErased() {
        for (int time = 0; time < 2; time++) {
            transaction.executeWithoutResult(status -> events.publishEvent(new AccountErased(gone.account())));
        }
    }

    private boolean hasOffer(Volunteer who) {
        return !here.here(() -> transaction.execute(status -> offers.openOf(who.id()))).isEmpty();
    }

    @Test
    void the_seats_ahead_go_to_those_who_stand_by() {
        var shift = here.shift(here.post("东门"), 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(gone, shift);
        here.grabs(next, shift);
        accountIsErased();
        assertThat(hasOffer(next)).isTrue();
        assertThat(here.here(() -> volunteers.ofAccount(gone.account()))).isEmpty();
    }

    @Test
    void a_place_among_those_who_stand_by_and_an_offer_go_to_the_next() {
        var last = here.volunteer("韩北辰");
        var offered = here.shift(here.post("东门"), 0, 2, 1);
        var waited = here.shift(here.post("西门"), 24, 2, 1);
        here.open(clock.instant(), offered, waited);
        here.grabs(last, offered);
        here.grabs(gone, offered);
        here.grabs(next, offered);
        here.grabs(last, waited);
        here.grabs(gone, waited);
        here.signsOff(last, offered);
        assertThat(hasOffer(gone)).isTrue();
        accountIsErased();
        assertThat(hasOffer(gone)).isFalse();
        assertThat(hasOffer(next)).isTrue();
        assertThat(here.now(waited).waiting()).isZero();
    }

    @Test
    void what_was_served_stays_without_a_name_and_no_post_has_a_lead_who_is_gone() {
        var post = here.here(() -> posts.add(PostId.next(), new PostFacts("东门", PostKind.GATE, "", null, Set.of(), Risk.CLEAN, false, gone.id(), "")));
        var shift = here.shift(post, 0, 2, 1);
        here.open(clock.instant(), shift);
        here.grabs(gone, shift);
        clock.pass(Duration.ofHours(29));
        accountIsErased();
        assertThat(here.now(shift).free()).as("the seat that was served").isZero();
        assertThat(here.here(() -> checkIns.ofShift(shift.id())).stream().map(DutySeat::personName)).containsExactly("");
        assertThat(here.here(() -> posts.find(post.id())).orElseThrow().facts().lead()).isNull();
    }
}
