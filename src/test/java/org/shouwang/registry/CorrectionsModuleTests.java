package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.SigningIn;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CorrectionsModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired Needs needs;
    @Autowired Moves moves;
    @Autowired Accounts accounts;
    @Autowired SigningIn signingIn;
    @Autowired OwnHousehold own;
    @Autowired Corrections corrections;

    private RegistryFixtures home;
    private HouseholdCard family;
    private Resident me;
    private Actor person;

    @BeforeEach
    void aFamily() {
        home = RegistryFixtures.in(areas, buildings, registry);
        var neighbour = Neighbour.of(home, accounts, signingIn);
        family = neighbour.family();
        me = neighbour.me();
        person = neighbour.person();
    }

    @Test
    void a_resident_sees_the_own_household_and_nobody_elses() {
        home.household("1-1-102", "李芳");
        assertThat(asMe(own::homes)).singleElement().satisfies(one -> {
            assertThat(one.me().id()).isEqualTo(me.id());
            assertThat(one.card().residents()).extracting(member -> member.facts().name()).containsExactly("程小满", "程小雪");
        });
        assertThat(Current.as(TestAreas.someone(home.area().id(), Role.RESIDENT), home.area().id(), own::homes)).isEmpty();
    }

    @Test
    void accepted_facts_are_in_the_register_and_nothing_else_of_the_entry_changes() {
        var id = say(new Wish.Facts("程晓满", LocalDate.of(1990, 1, 2), me.facts().phones(), "写错了字"));
        home.does(() -> corrections.accept(id));
        var now = home.here(() -> registry.resident(me.id())).orElseThrow();
        assertThat(now.facts()).isEqualTo(me.facts().named("程晓满").born(LocalDate.of(1990, 1, 2), null));
        assertThat(home.here(() -> registry.timeline(me.id(), null, 5)).rows().getFirst().what()).isEqualTo(RegisterAct.RESIDENT_EDITED);
        assertThat(asMe(own::said)).singleElement().satisfies(one -> {
            assertThat(one.answer()).extracting(Correction.Answer::accepted).isEqualTo(true);
            assertThat(one.wish()).as("the words are gone").isNull();
        });
        assertThat(asMe(own::answers)).isEqualTo(1);
    }

    @Test
    void who_is_missing_is_registered_who_is_gone_leaves_and_a_need_ends() {
        var need = NeedId.next();
        home.does(() -> needs.add(need, me.id(), NeedFacts.of(NeedKind.DEAF, LocalDate.of(2020, 1, 1))));
        var child = family.residents().get(1).id();
        var all = List.of(say(new Wish.Missing(new OwnWords.Person("程大海", "", Relation.PARENT, null, null), "")),
                say(new Wish.Gone(child, "上大学")), say(new Wish.NeedOver(need, "")));
        all.forEach(id -> home.does(() -> corrections.accept(id)));
        all.forEach(id -> home.does(() -> corrections.accept(id)));
        assertThat(home.names(family.household().id())).containsExactly("程小满", "程大海");
        assertThat(home.here(() -> registry.resident(child)).orElseThrow().left()).isNotNull();
        assertThat(home.here(() -> registry.resident(me.id())).orElseThrow().needs()).isEmpty();
        assertThat(home.here(corrections::count)).isZero();
    }

    @Test
    void declining_needs_a_reason_that_the_resident_reads_and_stands() {
        var id = say(new Wish.Other("门牌不对"));
        assertThatThrownBy(() -> home.does(() -> corrections.decline(id, " "))).isInstanceOf(Problem.class);
        home.does(() -> corrections.decline(id, "门牌以登记为准"));
        assertThat(asMe(own::said).getFirst().answer()).extracting(Correction.Answer::reason).isEqualTo("门牌以登记为准");
        assertThatThrownBy(() -> home.does(() -> corrections.accept(id))).hasMessage("registry.correction.decided");
    }

    @Test
    void nobody_speaks_for_another_household() {
        var stranger = home.household("1-1-102", "李芳").head().orElseThrow();
        assertThatThrownBy(() -> say(new Wish.Gone(stranger.id(), ""))).hasMessage("registry.resident.unknown");
        assertThatThrownBy(() -> asMe(() -> {
            own.say(CorrectionId.next(), stranger.id(), new Wish.Other("x"));
            return 0;
        })).hasMessage("registry.resident.unknown");
        var id = say(new Wish.Gone(family.residents().get(1).id(), ""));
        home.does(() -> moves.moveTo(ActId.next(), java.util.Set.of(family.residents().get(1).id()), stranger.household(), java.util.Map.of(), ""));
        assertThatThrownBy(() -> home.does(() -> corrections.accept(id))).hasMessage("registry.correction.elsewhere");
        assertThat(home.here(corrections::count)).as("refused whole: it still waits").isEqualTo(1);
    }

    @Test
    void the_same_correction_is_said_once_and_not_by_the_dozen() {
        var id = CorrectionId.next();
        for (int i = 0; i < 2; i++) {
            asMe(() -> {
                own.say(id, me.id(), new Wish.Other("门牌不对"));
                return 0;
            });
        }
        assertThat(home.here(corrections::count)).isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            say(new Wish.Other("还有"));
        }
        assertThatThrownBy(() -> say(new Wish.Other("再说一次"))).hasMessage("registry.correction.too-many");
        assertThatThrownBy(() -> say(new Wish.Facts("程小满", null, me.facts().phones(), ""))).isInstanceOf(Problem.class);
    }

    @Test
    void it_follows_who_was_merged_and_goes_with_who_was_erased() {
        say(new Wish.Other("门牌不对"));
        var twin = home.household("1-1-102", "程小满").head().orElseThrow();
        home.does(() -> moves.mergeResidents(ActId.next(), twin.id(), me.id(), "同一人"));
        assertThat(home.here(() -> corrections.waiting(null, 10)).rows()).singleElement()
                .satisfies(one -> assertThat(one.doorWords()).isEqualTo("1号楼1单元102"));
        home.does(() -> moves.erase(ActId.next(), twin.id(), "本人要求"));
        assertThat(home.here(corrections::count)).isZero();
    }

    @Test
    void a_narrowed_coordinator_finds_those_of_the_own_buildings() {
        var id = say(new Wish.Other("门牌不对"));
        var elsewhere = TestAreas.narrowed(home.area().id(), Role.COORDINATOR, home.building("2号楼").id().value());
        assertThat(Current.as(elsewhere, home.area().id(), corrections::count)).isZero();
        assertThatThrownBy(() -> Current.run(elsewhere, home.area().id(), () -> corrections.accept(id)))
                .hasMessage("registry.correction.unknown");
    }

    private CorrectionId say(Wish wish) {
        var id = CorrectionId.next();
        asMe(() -> {
            own.say(id, me.id(), wish);
            return 0;
        });
        return id;
    }

    private <T> T asMe(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(person, home.area().id(), act);
    }
}
