package org.shouwang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestClock;
import org.shouwang.TestDatabase;
import org.shouwang.notices.Inbox;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Meals, breaks and injuries of those on duty. */
@RosterTest
class CareOnDutyModuleTests {

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired Posts posts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired Provisions provisions;
    @Autowired Injuries injuries;
    @Autowired Inbox inbox;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer lead;
    Volunteer first;
    Volunteer second;
    Shift shift;

    /** Four hours at a gate: a meal and a break. */
    @BeforeEach
    void twoPeopleAtAGate() {
        clock.set(LocalDate.of(2022, 5, 14).atTime(10, 0).atZone(TestAreas.ZONE).toInstant());
        here = rosters.inNewArea();
        lead = here.volunteer("顾清和");
        first = here.volunteer("陆远山");
        second = here.volunteer("唐望舒");
        shift = here.shift(here.here(() -> posts.add(PostId.next(), PostFacts.of("东门", PostKind.GATE).ledBy(lead.id()))), 0, 4, 2);
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), first.id()));
        here.here(() -> grabs.assign(RequestId.next(), shift.id(), second.id()));
    }

    private SeatId seatOf(Volunteer who) {
        return here.here(() -> checkIns.ofShift(shift.id())).stream().filter(seat -> seat.person().equals(who.id())).findFirst().orElseThrow().seat();
    }

    private boolean ticks(Provision what, int number, boolean given) {
        provisions.tick(seatOf(first), what, number, given);
        return true;
    }

    @Test
    void meals_and_breaks_are_planned_by_the_length_of_the_shift_and_counted_as_the_lead_ticks_them() {
        var day = LocalDate.ofInstant(shift.from(), TestAreas.ZONE);
        var asLead = here.people().actor(lead);
        here.as(asLead, () -> ticks(Provision.MEAL, 1, true));
        here.as(asLead, () -> ticks(Provision.MEAL, 1, true));
        here.as(asLead, () -> ticks(Provision.REST, 1, true));
        here.as(asLead, () -> ticks(Provision.REST, 1, false));
        assertThatThrownBy(() -> here.as(asLead, () -> ticks(Provision.MEAL, 2, true))).hasMessage("roster.provision.number-wrong");
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> ticks(Provision.MEAL, 1, true))).hasMessage("roster.check-in.not-yours");
        assertThat(here.as(asLead, () -> provisions.ofShift(shift.id())).get(seatOf(first))).isEqualTo(new Provisions.OfSeat(1, 1, Set.of(1), Set.of()));
        assertThat(here.here(() -> provisions.on(day))).singleElement().satisfies(one -> {
            assertThat(one.people()).isEqualTo(2);
            assertThat(one.meals()).isEqualTo(new Provisions.Count(2, 1));
            assertThat(one.rests()).isEqualTo(new Provisions.Count(2, 0));
        });
        clock.set(shift.from());
        here.here(() -> checkIns.record(Ids.next(), seatOf(second), CheckInKind.NO_SHOW, clock.instant()));
        assertThat(here.here(() -> provisions.on(day)).getFirst().meals()).as("who did not come eats nothing").isEqualTo(new Provisions.Count(1, 1));
    }

    @Test
    void an_injury_is_heard_at_once_sealed_and_seen_by_who_is_in_charge_only() {
        clock.set(shift.from().plus(Duration.ofMinutes(10)));
        var coordinator = here.people().person("沈砚", Role.COORDINATOR);
        var id = InjuryId.next();
        var facts = new Injury.Facts("左手被铁门夹伤", "东门岗亭", "冰敷", "唐望舒");
        var seat = seatOf(first);
        here.as(here.people().actor(first), () -> injuries.report(id, seat, clock.instant(), facts));
        here.as(here.people().actor(first), () -> injuries.report(id, seat, clock.instant(), facts));
        for (var actor : List.of(here.people().actor(lead), coordinator)) {
            assertThat(here.as(actor, () -> inbox.unread()).stream().map(one -> one.notice().facts().headline())).containsExactly("陆远山 在岗受伤");
            assertThat(here.as(actor, () -> inbox.unread()).getFirst().notice().facts().text()).doesNotContain("左手");
            assertThat(here.as(actor, () -> injuries.unseen())).hasSize(1);
            assertThat(here.as(actor, () -> injuries.facts(id))).isEqualTo(facts);
        }
        var sealed = owner().sql("SELECT told_sealed FROM roster.injury WHERE id = ?").param(id.value()).query((row, n) -> row.getBytes(1)).single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("左手");
        assertThat(owner().sql("SELECT count(*) FROM privacy.audit_entry WHERE area_id = ? AND action = 'roster.audit.injury'")
                .param(here.people().area().id().value()).query(Integer.class).single()).isEqualTo(2);
        assertThat(here.as(here.people().actor(first), () -> injuries.facts(id))).isEqualTo(facts);
        assertThatThrownBy(() -> here.as(here.people().actor(second), () -> injuries.facts(id))).hasMessage("roster.check-in.not-yours");
        assertThat(here.as(here.people().actor(second), () -> injuries.page(null, 9)).rows()).isEmpty();
        here.as(here.people().actor(lead), () -> {
            injuries.seen(id);
            return true;
        });
        assertThat(here.as(coordinator, () -> injuries.unseen())).isEmpty();
        assertThat(here.as(coordinator, () -> injuries.page(null, 9)).rows()).hasSize(1);
    }

    @Test
    void what_happened_to_a_person_goes_with_the_person() {
        var seat = seatOf(first);
        here.here(() -> injuries.report(InjuryId.next(), seat, clock.instant(), new Injury.Facts("扭伤", "", "", "")));
        here.as(here.people().actor(first), () -> {
            volunteers.erase(first.id());
            return true;
        });
        assertThat(here.here(() -> injuries.page(null, 9)).rows()).isEmpty();
    }

    private static JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.ownerUrl()));
    }
}
