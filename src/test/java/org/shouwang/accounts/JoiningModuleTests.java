package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.PASSWORD;
import static org.shouwang.accounts.AccountsFixtures.PHONE;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.JoinRequest.State;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.TodayItem;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class JoiningModuleTests {

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Joining joining;
    @Autowired Roles roles;
    @Autowired SigningIn signingIn;
    @Autowired WhoWaits whoWaits;
    @Autowired AccountsFixtures people;
    AreaId area;
    String token;
    String address;

    @BeforeEach
    void aCommunityWithAPoster() {
        area = TestAreas.newCommunity(areas).id();
        token = as(Role.COORDINATOR, joining::link).substring("/join/".length());
        address = "192.0.2." + UUID.randomUUID();
    }

    @Test
    void somebody_waits_until_a_coordinator_accepts_and_then_signs_in_with_the_chosen_password() {
        var join = join(somePhone(), Role.VOLUNTEER);
        assertThat(joining.ask(token, join, null, address)).isInstanceOf(JoinOutcome.Waiting.class);
        assertThat(signingIn.withPassword(join.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(today(Role.COORDINATOR)).singleElement().satisfies(it -> assertThat(it.title().args()).containsExactly(1));
        assertThat(today(Role.VOLUNTEER)).isEmpty();

        as(Role.COORDINATOR, () -> joining.accept(join.id()));

        assertThat(signingIn.withPassword(join.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.In.class);
        assertThat(rolesOf(join.phone())).extracting(HeldRole::role).containsExactly(Role.VOLUNTEER);
        assertThat(today(Role.COORDINATOR)).isEmpty();
    }

    @Test
    void the_same_request_five_times_at_the_same_moment_asks_once() throws Exception {
        modes(JoiningMode.AT_ONCE);
        var join = join(somePhone(), Role.VOLUNTEER);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 5).<Callable<JoinOutcome>>mapToObj(n -> () -> joining.ask(token, join, null, address)).toList();
            assertThat(threads.invokeAll(asked)).extracting(it -> it.resultNow()).allMatch(JoinOutcome.Accepted.class::isInstance);
        }
        assertThat(rolesOf(join.phone())).hasSize(1);
        assertThat(as(Role.COORDINATOR, () -> joining.page(State.ACCEPTED, null, 10)).rows()).hasSize(1);
    }

    @Test
    void one_person_on_two_phones_waits_once() {
        var phone = somePhone();
        joining.ask(token, join(phone, Role.RESIDENT), null, address);
        assertThat(joining.ask(token, join(phone, Role.RESIDENT), null, address)).isInstanceOf(JoinOutcome.Waiting.class);
        assertThat(as(Role.COORDINATOR, joining::waiting)).isEqualTo(1);
    }

    @Test
    void a_decision_can_be_taken_back() {
        var join = join(somePhone(), Role.VOLUNTEER);
        joining.ask(token, join, null, address);
        as(Role.COORDINATOR, () -> joining.accept(join.id()));
        as(Role.COORDINATOR, () -> joining.undo(join.id()));
        assertThat(as(Role.COORDINATOR, joining::waiting)).isEqualTo(1);
        assertThat(rolesOf(join.phone())).as("the role has ended").allMatch(it -> it.endedAt() != null);

        as(Role.COORDINATOR, () -> joining.decline(join.id()));
        assertThat(joining.ask(token, join, null, address)).isInstanceOf(JoinOutcome.Declined.class);
        as(Role.COORDINATOR, () -> joining.undo(join.id()));
        as(Role.COORDINATOR, () -> joining.accept(join.id()));
        assertThat(signingIn.withPassword(join.phone(), PASSWORD, PHONE)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    void two_coordinators_who_decide_differently_hear_of_each_other() {
        var join = join(somePhone(), Role.VOLUNTEER);
        joining.ask(token, join, null, address);
        as(Role.COORDINATOR, () -> joining.decline(join.id()));
        assertThatThrownBy(() -> as(Role.COORDINATOR, () -> joining.accept(join.id()))).hasMessage("accounts.join.decided");
    }

    @Test
    void somebody_who_claims_the_phone_of_an_account_is_told_the_same_and_gets_nothing_before_a_person_looked() {
        modes(JoiningMode.AT_ONCE);
        var victim = people.person();
        var claim = new NewJoin(Ids.next(), victim.phone(), "冒名者", Role.VOLUNTEER, "", "", "another calm heron", true, Locale.SIMPLIFIED_CHINESE);
        assertThat(joining.ask(token, claim, null, address)).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(joining.ask(token, claim, null, address)).as("and the same again").isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(rolesOf(victim.phone())).isEmpty();
        assertThat(signingIn.withPassword(victim.phone(), "another calm heron", PHONE)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(as(Role.COORDINATOR, () -> joining.page(State.WAITING, null, 10)).rows())
                .singleElement().satisfies(it -> assertThat(it.known()).isTrue());
    }

    @Test
    void somebody_signed_in_joins_another_community_without_a_new_account() {
        modes(JoiningMode.AT_ONCE);
        var me = people.person();
        var join = new NewJoin(Ids.next(), me.phone(), me.name(), Role.VOLUNTEER, "", "", null, true, Locale.SIMPLIFIED_CHINESE);
        assertThat(joining.ask(token, join, me.id(), address)).isInstanceOf(JoinOutcome.Accepted.class);
        assertThat(rolesOf(me.phone())).extracting(HeldRole::role).containsExactly(Role.VOLUNTEER);
    }

    @Test
    void a_poster_that_was_replaced_and_a_closed_door_lead_nowhere() {
        modes(JoiningMode.CLOSED);
        assertThat(joining.ask(token, join(somePhone(), Role.VOLUNTEER), null, address)).isInstanceOf(JoinOutcome.Closed.class);
        modes(JoiningMode.ASK);
        var fresh = as(Role.COORDINATOR, joining::replaceLink).substring("/join/".length());
        assertThat(joining.invitation(token)).isEmpty();
        assertThat(joining.ask(token, join(somePhone(), Role.VOLUNTEER), null, address)).isInstanceOf(JoinOutcome.Closed.class);
        assertThat(joining.ask(fresh, join(somePhone(), Role.VOLUNTEER), null, address)).isInstanceOf(JoinOutcome.Waiting.class);
    }

    @Test
    void nobody_joins_without_agreeing_and_nobody_asks_without_end() {
        var silent = new NewJoin(Ids.next(), somePhone(), "测试丙", Role.RESIDENT, "", "", null, false, Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> joining.ask(token, silent, null, address)).hasMessage("accounts.join.consent");
        var phone = somePhone();
        assertThat(IntStream.range(0, 7).mapToObj(n -> joining.ask(token, join(phone, Role.RESIDENT), null, address)))
                .filteredOn(JoinOutcome.Wait.class::isInstance).hasSize(2);
    }

    @Test
    void a_coordinator_of_one_building_takes_people_in_for_that_building() {
        var building = Ids.next();
        var join = join(somePhone(), Role.VOLUNTEER);
        joining.ask(token, join, null, address);
        Current.as(TestAreas.narrowed(area, Role.COORDINATOR, building), area, () -> joining.accept(join.id()));
        assertThat(rolesOf(join.phone())).singleElement().satisfies(it -> assertThat(it.buildings()).containsExactly(building));
    }

    @Test
    void requests_of_another_area_are_not_found() {
        var join = join(somePhone(), Role.VOLUNTEER);
        joining.ask(token, join, null, address);
        var other = TestAreas.newCommunity(areas).id();
        assertThatThrownBy(() -> Current.as(TestAreas.someone(other, Role.ADMIN), other, () -> joining.accept(join.id())))
                .hasMessage("accounts.join.unknown");
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        for (int i = 0; i < 5; i++) {
            joining.ask(token, join(somePhone(), Role.RESIDENT), null, address);
        }
        var first = as(Role.COORDINATOR, () -> joining.page(State.WAITING, null, 3));
        var second = as(Role.COORDINATOR, () -> joining.page(State.WAITING, first.next(), 3));
        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    private void modes(JoiningMode mode) {
        as(Role.ADMIN, () -> {
            joining.set(new JoiningModes(mode, mode, joining.modes().version()));
            return true;
        });
    }

    private List<HeldRole> rolesOf(PhoneNumber phone) {
        return as(Role.ADMIN, () -> roles.of(accounts.byPhone(phone).orElseThrow().id()));
    }

    private List<TodayItem> today(Role role) {
        return as(role, () -> whoWaits.todayFor(Current.actor()));
    }

    private static NewJoin join(PhoneNumber phone, Role role) {
        return new NewJoin(Ids.next(), phone, "测试丙", role, "测试单位", "12-2-502", PASSWORD, true, Locale.SIMPLIFIED_CHINESE);
    }

    private <T> T as(Role role, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(TestAreas.someone(area, role), area, act);
    }
}
