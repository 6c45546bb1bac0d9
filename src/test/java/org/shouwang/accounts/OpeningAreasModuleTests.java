package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.actor;
import static org.shouwang.accounts.AccountsFixtures.somePhone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.AreaKind;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class OpeningAreasModuleTests {

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired OpeningAreas opening;
    @Autowired AccountsFixtures people;
    @Autowired SignIns signIns;
    Area community;
    Account admin;

    @BeforeEach
    void aCommunityWithAnAdmin() {
        community = TestAreas.newCommunity(areas);
        admin = people.person(community.id(), Role.ADMIN);
    }

    @Test
    void a_street_opened_above_a_community_has_it_below_and_the_opener_as_admin() {
        var secret = people.signedIn(admin);
        var street = open(street(null, community.id()), null).area();
        assertThat(areas.parentOf(community.id())).contains(street);
        assertThat(areas.below(street.id())).containsExactly(community);
        assertThat(signIns.bySession(secret).orElseThrow().may(Permission.ACCOUNTS_EDIT, street.id())).isTrue();
    }

    @Test
    void whoever_is_invited_as_command_gives_orders_there_and_reads_figures_below_but_no_names() {
        var phone = somePhone();
        var opened = open(street(null, community.id()), first(phone, Role.COMMAND));
        var command = signIns.bySession(people.signedIn(accounts.byPhone(phone).orElseThrow())).orElseThrow();
        assertThat(opened.invited()).isNotNull();
        assertThat(command.may(Permission.ORDERS_GIVE, opened.area().id())).isTrue();
        assertThat(command.may(Permission.FIGURES_READ, community.id())).isTrue();
        assertThat(command.may(Permission.REGISTER_READ, community.id())).isFalse();
        assertThat(command.may(Permission.ACCOUNTS_EDIT, opened.area().id())).isFalse();
    }

    @Test
    void asking_twice_opens_one_and_gives_nothing_twice() {
        var wanted = street(null, community.id());
        var first = first(somePhone(), Role.ADMIN);
        assertThat(open(wanted, first)).isEqualTo(open(wanted, first));
        assertThat(areas.all()).filteredOn(area -> area.id().equals(wanted.id())).hasSize(1);
    }

    @Test
    void the_id_of_an_area_that_others_opened_opens_no_door_to_it() {
        var theirs = TestAreas.newCommunity(areas);
        var secret = people.signedIn(admin);
        var wanted = new NewArea(theirs.id(), "x-" + System.nanoTime(), "冒名", AreaKind.STREET, "", TestAreas.ZONE, null, community.id());
        assertThatThrownBy(() -> open(wanted, first(somePhone(), Role.ADMIN))).hasMessage("platform.area.code-taken");
        assertThat(signIns.bySession(secret).orElseThrow().belongsTo(theirs.id())).isFalse();
        assertThat(areas.parentOf(community.id())).isEmpty();
    }

    @Test
    void an_area_is_put_below_another_only_by_somebody_who_administers_both() {
        var theirs = areas.open(new Area(new AreaId(Ids.next()), "s-" + System.nanoTime(), "别人的街道", AreaKind.STREET, "", TestAreas.ZONE));
        assertThatThrownBy(() -> open(street(null, TestAreas.newCommunity(areas).id()), null)).hasMessage("accounts.areas.not-yours");
        assertThatThrownBy(() -> open(community(theirs.id()), null)).hasMessage("accounts.areas.not-yours");
        assertThatThrownBy(() -> as(admin, () -> {
            opening.put(theirs.id());
            return true;
        })).hasMessage("accounts.areas.not-yours");
    }

    @Test
    void an_area_leaves_the_one_above_again() {
        var street = open(street(null, community.id()), null).area();
        as(admin, () -> {
            opening.put(null);
            return true;
        });
        assertThat(areas.parentOf(community.id())).isEmpty();
        assertThat(areas.below(street.id())).isEmpty();
    }

    @Test
    void a_street_never_lies_in_a_community_and_a_refused_opening_leaves_nothing_behind() {
        var wanted = street(community.id(), null);
        assertThatThrownBy(() -> open(wanted, null)).hasMessage("platform.area.not-greater");
        assertThat(areas.find(wanted.code())).isEmpty();
    }

    @Test
    void a_program_names_the_first_admin() {
        var program = new Actor(Actor.Kind.TOKEN, Ids.next(), "程序", actor(admin, community.id(), Role.ADMIN).grants(), java.util.Set.of(Permission.AREA_EDIT));
        var wanted = community(null);
        assertThatThrownBy(() -> Current.as(program, community.id(), () -> opening.open(wanted, first(somePhone(), Role.COMMAND))))
                .hasMessage("accounts.areas.no-admin");
        var phone = somePhone();
        assertThat(Current.as(program, community.id(), () -> opening.open(wanted, first(phone, Role.ADMIN))).area().kind()).isEqualTo(AreaKind.COMMUNITY);
        var there = signIns.bySession(people.signedIn(accounts.byPhone(phone).orElseThrow())).orElseThrow();
        assertThat(there.may(Permission.ACCOUNTS_EDIT, wanted.id())).isTrue();
        assertThat(there.belongsTo(community.id())).isFalse();
    }

    @Test
    void a_coordinator_opens_nothing() {
        var coordinator = people.person(community.id(), Role.COORDINATOR);
        assertThatThrownBy(() -> Current.as(actor(coordinator, community.id(), Role.COORDINATOR), community.id(),
                () -> opening.open(community(null), null))).hasMessage("platform.problem.forbidden");
    }

    @Test
    void a_code_is_proposed_from_the_name_and_never_one_that_is_taken() {
        assertThat(opening.proposeCode("!!")).startsWith("community");
        var code = opening.proposeCode("白鹭湾街道");
        assertThat(code).startsWith("bailuwan");
        areas.open(new Area(new AreaId(Ids.next()), code, "白鹭湾街道", AreaKind.STREET, "", TestAreas.ZONE));
        assertThat(opening.proposeCode("白鹭湾社区")).matches("bailuwan-\\d+").isNotEqualTo(code);
    }

    private OpeningAreas.Opened open(NewArea wanted, OpeningAreas.@Nullable FirstPerson first) {
        return as(admin, () -> opening.open(wanted, first));
    }

    private <T> T as(Account person, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(actor(person, community.id(), Role.ADMIN), community.id(), act);
    }

    private static NewArea street(@Nullable AreaId parent, @Nullable AreaId child) {
        return new NewArea(new AreaId(Ids.next()), "s-" + System.nanoTime(), "白鹭湾街道", AreaKind.STREET, "", TestAreas.ZONE, parent, child);
    }

    private static NewArea community(@Nullable AreaId parent) {
        return new NewArea(new AreaId(Ids.next()), "c-" + System.nanoTime(), "望春社区", AreaKind.COMMUNITY, "", TestAreas.ZONE, parent, null);
    }

    private static OpeningAreas.FirstPerson first(org.shouwang.platform.words.PhoneNumber phone, Role role) {
        return new OpeningAreas.FirstPerson(NewAccount.of(phone, "测试首位", null), Ids.next(), role);
    }
}
