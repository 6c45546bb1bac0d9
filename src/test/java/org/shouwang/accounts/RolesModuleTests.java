package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

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
class RolesModuleTests {

    @Autowired Areas areas;
    @Autowired Roles roles;
    @Autowired SignIns signIns;
    @Autowired AccountsFixtures people;
    @Autowired Clock clock;
    AreaId area;

    @BeforeEach
    void anArea() {
        area = TestAreas.newCommunity(areas).id();
    }

    @Test
    void a_role_counts_at_once_and_so_does_its_end() {
        var person = people.person(area, Role.VOLUNTEER);
        var secret = people.signedIn(person);
        assertThat(may(secret, Permission.REGISTER_READ)).isFalse();

        var given = as(Role.ADMIN, () -> roles.give(NewRole.of(person.id(), Role.LINK)));
        assertThat(may(secret, Permission.REGISTER_READ)).isTrue();

        as(Role.ADMIN, () -> roles.end(given.id()));
        assertThat(may(secret, Permission.REGISTER_READ)).isFalse();

        as(Role.ADMIN, () -> roles.resume(given.id()));
        assertThat(may(secret, Permission.REGISTER_READ)).as("taken back").isTrue();
    }

    @Test
    void nobody_gives_or_takes_more_than_they_have() {
        var person = people.person(area, Role.VOLUNTEER);
        assertThatThrownBy(() -> as(Role.COORDINATOR, () -> roles.give(NewRole.of(person.id(), Role.ADMIN))))
                .hasMessage("accounts.role.beyond-yours");
        assertThatThrownBy(() -> as(Role.VOLUNTEER, () -> roles.give(NewRole.of(people.person().id(), Role.VOLUNTEER))))
                .hasMessage("platform.problem.forbidden");
        var admin = as(Role.ADMIN, () -> roles.give(NewRole.of(person.id(), Role.ADMIN)));
        assertThatThrownBy(() -> as(Role.COORDINATOR, () -> roles.end(admin.id()))).hasMessage("accounts.role.beyond-yours");
    }

    @Test
    void whoever_is_narrowed_to_a_building_gives_roles_for_that_building_only() {
        var person = people.person();
        var mine = Ids.next();
        var coordinator = TestAreas.narrowed(area, Role.COORDINATOR, mine);
        assertThatThrownBy(() -> Current.as(coordinator, area, () -> roles.give(NewRole.of(person.id(), Role.LINK))))
                .hasMessage("accounts.role.beyond-yours");
        var given = Current.as(coordinator, area, () ->
                roles.give(new NewRole(Ids.next(), person.id(), Role.LINK, Set.of(mine), null)));
        assertThat(given.buildings()).containsExactly(mine);
        assertThat(Current.as(coordinator, area, () -> roles.givable())).contains(Role.LINK, Role.VOLUNTEER).doesNotContain(Role.ADMIN);
    }

    @Test
    void the_last_admin_stays() {
        var only = people.person(area, Role.ADMIN);
        var role = Current.as(Actor.system("test"), area, () -> roles.of(only.id())).getFirst();
        assertThatThrownBy(() -> Current.as(actor(only, area, Role.ADMIN), area, () -> roles.end(role.id())))
                .hasMessage("accounts.role.last-admin");
        assertThatThrownBy(() -> as(Role.ADMIN, () -> { roles.lock(only.id(), true); return true; }))
                .hasMessage("accounts.role.last-admin");
        assertThatThrownBy(() -> as(Role.ADMIN, () -> roles.change(role.id(), role.version(), Set.of(),
                clock.instant().plus(Duration.ofDays(1))))).as("an admin with an end leaves the area alone some day")
                .hasMessage("accounts.role.last-admin");
        people.person(area, Role.ADMIN);
        as(Role.ADMIN, () -> roles.end(role.id()));
    }

    @Test
    void two_admins_who_remove_each_other_at_the_same_moment_leave_one() throws Exception {
        for (int round = 0; round < 10; round++) {
            var place = TestAreas.newCommunity(areas).id();
            var one = people.person(place, Role.ADMIN);
            var two = people.person(place, Role.ADMIN);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = threads.invokeAll(List.of(ends(one, two, place), ends(two, one, place)));
                assertThat(both).filteredOn(it -> it.state() == java.util.concurrent.Future.State.SUCCESS).hasSize(1);
            }
        }
    }

    private Callable<HeldRole> ends(Account by, Account whom, AreaId place) {
        return () -> Current.as(actor(by, place, Role.ADMIN), place, () -> roles.end(roles.of(whom.id()).getFirst().id()));
    }

    @Test
    void a_role_ends_by_itself() {
        var person = people.person();
        var until = clock.instant().plusMillis(400);
        as(Role.ADMIN, () -> roles.give(new NewRole(Ids.next(), person.id(), Role.LINK, Set.of(), until)));
        var secret = people.signedIn(person);
        assertThat(may(secret, Permission.REGISTER_READ)).isTrue();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> !may(secret, Permission.REGISTER_READ));
        as(Role.ADMIN, () -> roles.give(NewRole.of(person.id(), Role.LINK)));
        assertThat(may(secret, Permission.REGISTER_READ)).as("and can be given again").isTrue();
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        var person = people.person();
        var role = as(Role.ADMIN, () -> roles.give(NewRole.of(person.id(), Role.LINK)));
        as(Role.ADMIN, () -> roles.change(role.id(), role.version(), Set.of(Ids.next()), null));
        assertThatThrownBy(() -> as(Role.ADMIN, () -> roles.change(role.id(), role.version(), Set.of(), null)))
                .hasMessage("accounts.stale");
    }

    @Test
    void roles_of_another_area_are_not_found() {
        var person = people.person(area, Role.LINK);
        var role = as(Role.ADMIN, () -> roles.of(person.id())).getFirst();
        var other = TestAreas.newCommunity(areas).id();
        assertThatThrownBy(() -> Current.as(TestAreas.someone(other, Role.ADMIN), other, () -> roles.end(role.id())))
                .hasMessage("accounts.role.unknown");
    }

    @Test
    void command_of_a_county_reads_figures_in_the_communities_inside_it_and_nothing_else() {
        var county = open(AreaKind.COUNTY);
        var street = open(AreaKind.STREET);
        var inside = open(AreaKind.COMMUNITY);
        var outside = open(AreaKind.COMMUNITY);
        areas.put(street.id(), county.id());
        areas.put(inside.id(), street.id());
        var secret = people.signedIn(people.person(county.id(), Role.COMMAND));
        var actor = signIns.bySession(secret).orElseThrow();
        assertThat(actor.may(Permission.FIGURES_READ, inside.id())).isTrue();
        assertThat(actor.may(Permission.REGISTER_READ, inside.id())).isFalse();
        assertThat(actor.may(Permission.ACCOUNTS_READ, inside.id())).isFalse();
        assertThat(actor.belongsTo(outside.id())).isFalse();
    }

    private Area open(AreaKind kind) {
        var id = Ids.next();
        return areas.open(new Area(new AreaId(id), "r-" + id.toString().substring(24), "测试", kind, "", ZoneId.of("Asia/Shanghai")));
    }

    private boolean may(String secret, Permission permission) {
        return signIns.bySession(secret).orElseThrow().may(permission, area);
    }

    private <T> T as(Role role, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(TestAreas.someone(area, role), area, act);
    }
}
