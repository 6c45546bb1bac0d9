package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.accounts.AccountsFixtures.actor;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Tokens.NewToken;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;

@WholeProgramTest
class TokensModuleTests {

    @Autowired Areas areas;
    @Autowired Tokens tokens;
    @Autowired Roles roles;
    @Autowired SignIns signIns;
    @Autowired AccountsFixtures people;
    @Autowired Clock clock;
    AreaId area;
    Account admin;

    @BeforeEach
    void anAreaWithTwoAdmins() {
        area = TestAreas.newCommunity(areas).id();
        admin = people.person(area, Role.ADMIN);
        people.person(area, Role.ADMIN);
    }

    @Test
    void a_token_may_do_what_is_written_on_it_in_its_area_and_nothing_else() {
        var told = asAdmin(() -> tokens.make(token(Permission.REGISTER_READ)));
        var program = signIns.byToken(told.secret()).orElseThrow();
        assertThat(program.kind()).isEqualTo(Actor.Kind.TOKEN);
        assertThat(program.may(Permission.REGISTER_READ, area)).isTrue();
        assertThat(program.may(Permission.REGISTER_EDIT, area)).isFalse();
        assertThat(program.may(Permission.REGISTER_READ, TestAreas.newCommunity(areas).id())).isFalse();
        assertThat(program.buildingsFor(Permission.REGISTER_EDIT, area).covers(Ids.next())).isFalse();
    }

    @Test
    void a_token_never_outlives_what_its_maker_may() {
        var told = asAdmin(() -> tokens.make(token(Permission.REGISTER_READ)));
        var role = asAdmin(() -> roles.of(admin.id())).getFirst();
        asAdmin(() -> roles.end(role.id()));
        assertThat(signIns.byToken(told.secret())).isEmpty();
    }

    @Test
    void a_token_taken_back_opens_nothing_from_that_moment() {
        var told = asAdmin(() -> tokens.make(token(Permission.REGISTER_READ)));
        assertThat(signIns.byToken(told.secret())).isPresent();
        asAdmin(() -> {
            tokens.revoke(told.token().id());
            return true;
        });
        assertThat(signIns.byToken(told.secret())).isEmpty();
        assertThat(asAdmin(tokens::all)).singleElement().satisfies(it -> assertThat(it.usedAt()).isNotNull());
    }

    @Test
    void a_session_is_no_token_and_a_token_no_session() {
        var told = asAdmin(() -> tokens.make(token(Permission.REGISTER_READ)));
        assertThat(signIns.bySession(told.secret())).isEmpty();
        assertThat(signIns.byToken(people.signedIn(admin))).isEmpty();
    }

    @Test
    void a_token_cannot_be_given_what_its_maker_lacks_and_is_told_once() {
        var once = token(Permission.REGISTER_READ);
        asAdmin(() -> tokens.make(once));
        assertThatThrownBy(() -> asAdmin(() -> tokens.make(once))).hasMessage("accounts.token.told");
        assertThatThrownBy(() -> asAdmin(() -> tokens.make(token()))).hasMessage("accounts.token.permissions");
        assertThatThrownBy(() -> asAdmin(() -> tokens.make(new NewToken(Ids.next(), "报表", Set.of(Permission.BE_HERE),
                clock.instant().plus(Duration.ofDays(500)))))).hasMessage("accounts.token.until");
    }

    private NewToken token(Permission... permissions) {
        return new NewToken(Ids.next(), "报表程序", Set.of(permissions), clock.instant().plus(Duration.ofDays(30)));
    }

    private <T> T asAdmin(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(actor(admin, area, Role.ADMIN), area, act);
    }
}
