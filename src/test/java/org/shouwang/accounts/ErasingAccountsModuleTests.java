package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.platform.jobs.Jobs;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeProgramTest
@RecordApplicationEvents
class ErasingAccountsModuleTests {

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired ErasingAccounts erasing;
    @Autowired AccountsFixtures people;
    @Autowired SignIns signIns;
    @Autowired Jobs jobs;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;
    AreaId area;

    @BeforeEach
    void anArea() {
        area = TestAreas.newCommunity(areas).id();
    }

    @Test
    void whoever_holds_a_role_anywhere_is_not_erased() {
        var elsewhere = TestAreas.newCommunity(areas).id();
        var person = leaver(area, Instant.now());
        Current.run(Actor.system("test"), elsewhere, () -> roles.give(NewRole.of(person.id(), Role.VOLUNTEER)));
        assertThatThrownBy(() -> erase(person)).hasMessage("accounts.erase.has-roles");
        assertThat(accounts.find(person.id())).isPresent();
    }

    @Test
    void nothing_is_left_of_the_person_but_the_log_s_pseudonym_and_others_are_told() {
        var person = people.person(area, Role.VOLUNTEER);
        var secret = people.signedIn(person);
        endAll(person, area);
        erase(person);
        assertThat(accounts.find(person.id())).isEmpty();
        assertThat(accounts.byPhone(person.phone())).isEmpty();
        assertThat(signIns.bySession(secret)).isEmpty();
        for (var table : new String[] {"session", "one_time_code", "errand", "identity", "held_role"}) {
            assertThat(jdbc.sql("SELECT count(*) FROM accounts." + table + " WHERE account_id = ?").param(person.id().value())
                    .query(Long.class).single()).as(table).isZero();
        }
        assertThat(events.stream(AccountErased.class)).contains(new AccountErased(person.id()));
        assertThatThrownBy(() -> erase(person)).hasMessage("accounts.person.unknown");
    }

    @Test
    void an_admin_of_another_area_erases_nobody_from_here() {
        var person = leaver(area, Instant.now());
        var elsewhere = TestAreas.newCommunity(areas).id();
        assertThatThrownBy(() -> Current.run(TestAreas.someone(elsewhere, Role.ADMIN), elsewhere, () -> erasing.erase(person.id())))
                .hasMessage("accounts.person.unknown");
        assertThatThrownBy(() -> Current.run(TestAreas.someone(area, Role.COORDINATOR), area, () -> erasing.erase(person.id())))
                .hasMessage("platform.problem.forbidden");
    }

    @Test
    void the_job_erases_who_has_had_no_role_for_long_and_nobody_else() {
        var longGone = leaver(area, Instant.now().minus(erasing.kept()).minus(1, ChronoUnit.DAYS));
        var justGone = leaver(area, Instant.now().minus(erasing.kept()).plus(1, ChronoUnit.DAYS));
        var here = people.person(area, Role.VOLUNTEER);
        age(here, Instant.now().minus(erasing.kept()).minus(9, ChronoUnit.DAYS));
        while (Current.as(Actor.system("job"), null, erasing::run).more()) {
            assertThat(accounts.find(here.id())).isPresent();
        }
        assertThat(accounts.find(longGone.id())).isEmpty();
        assertThat(accounts.find(justGone.id())).isPresent();
        assertThat(accounts.find(here.id())).isPresent();
        assertThat(jobs.states()).anyMatch(state -> state.name().equals(erasing.name()));
    }

    /** Somebody whose only role, given that day, ended the same day. */
    private Account leaver(AreaId where, Instant when) {
        var person = people.person(where, Role.VOLUNTEER);
        age(person, when);
        jdbc.sql("UPDATE accounts.held_role SET ended_at = ? WHERE account_id = ?")
                .params(OffsetDateTime.ofInstant(when, ZoneOffset.UTC), person.id().value()).update();
        return person;
    }

    private void age(Account person, Instant when) {
        jdbc.sql("UPDATE accounts.account SET made_at = ? WHERE id = ?")
                .params(OffsetDateTime.ofInstant(when, ZoneOffset.UTC), person.id().value()).update();
    }

    private void endAll(Account person, AreaId where) {
        Current.run(Actor.system("test"), where, () -> roles.of(person.id()).forEach(role -> roles.end(role.id())));
    }

    private void erase(Account person) {
        Current.run(TestAreas.someone(area, Role.ADMIN), area, () -> erasing.erase(person.id()));
    }
}
