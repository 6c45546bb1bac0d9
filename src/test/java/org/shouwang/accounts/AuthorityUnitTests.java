package org.shouwang.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.TestAreas;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Role;

class AuthorityUnitTests {

    private static final AreaId HERE = new AreaId(UUID.randomUUID());
    private static final UUID BUILDING = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Role.class)
    void an_admin_gives_every_role_in_the_own_area_only(Role role) {
        var admin = TestAreas.someone(HERE, Role.ADMIN);
        assertThat(Authority.covers(admin, HERE, role, Set.of())).isTrue();
        assertThat(Authority.covers(admin, new AreaId(UUID.randomUUID()), role, Set.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoever_is_bound_to_buildings_gives_no_role_beyond_them(Role role) {
        var narrowed = TestAreas.narrowed(HERE, Role.ADMIN, BUILDING);
        assertThat(Authority.covers(narrowed, HERE, role, Set.of(BUILDING))).isTrue();
        assertThat(Authority.covers(narrowed, HERE, role, Set.of(BUILDING, UUID.randomUUID()))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"ADMIN", "COMMAND"})
    void a_coordinator_gives_no_role_that_may_more(Role role) {
        assertThat(Authority.covers(TestAreas.someone(HERE, Role.COORDINATOR), HERE, role, Set.of())).isFalse();
    }
}
