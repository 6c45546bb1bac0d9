package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SelfRegistrationModuleTests {

    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    @Autowired SelfRegistrations selves;
    @Autowired Community community;
    @Autowired Places places;
    RegistryFixtures home;
    Building twelve;
    PosterAt poster;

    @BeforeEach
    void aPoster() {
        home = RegistryFixtures.in(areas, buildings, registry);
        twelve = home.building("12号楼");
        poster = home.here(() -> selves.poster(twelve.id()));
    }

    @Test
    void a_household_that_nobody_knew_comes_into_the_register() {
        assertThat(home.here(() -> selves.poster(twelve.id()))).as("one poster, printed as often as one likes").isEqualTo(poster);
        var id = send("2单元502", person("张晓明", "199 0000 0001", Relation.HEAD), person("李春", "", Relation.SPOUSE));
        var compared = home.here(() -> selves.compare(id));
        assertThat(compared.doors()).extracting(Door::words).containsExactly("12号楼2单元502");
        assertThat(compared.people()).hasOnlyElementsOfType(Comparison.Beside.New.class);

        var fresh = HouseholdId.next();
        var act = ActId.next();
        var card = home.here(() -> selves.confirm(act, id, compared.doors().getFirst().id(), null, fresh, Set.of(0, 1))).orElseThrow();
        assertThat(card.residents()).extracting(resident -> resident.facts().name()).containsExactly("张晓明", "李春");
        assertThat(home.here(() -> selves.confirm(act, id, card.door().id(), null, fresh, Set.of(0, 1)))).contains(card);
        assertThat(home.here(() -> selves.count())).isZero();
        assertThatThrownBy(() -> home.does(() -> selves.decline(id, "晚了"))).hasMessage("registry.self.decided");
    }

    @Test
    void what_a_household_says_is_put_beside_what_the_register_knows() {
        var there = home.household("12-2-502", List.of(
                NewResident.of(ResidentFacts.of("张晓明", Relation.HEAD).calledAt("19900000001")),
                NewResident.of(ResidentFacts.of("李春", Relation.SPOUSE)),
                NewResident.of(ResidentFacts.of("张秋", Relation.CHILD).born(LocalDate.of(1890, 1, 1), Sex.MALE))));
        home.household("12-1-101", List.of(NewResident.of(ResidentFacts.of("王冬", Relation.HEAD).calledAt("19900000004"))));
        var id = send("2-502", person("张晓明", "19900000001", Relation.HEAD), person("李春", "19900000002", Relation.SPOUSE),
                new OwnWords.Person("张秋", "", Relation.CHILD, Sex.FEMALE, null), person("王冬", "19900000004", Relation.OTHER),
                person("赵新", "", Relation.HEAD));
        var compared = home.here(() -> selves.compare(id));
        assertThat(compared.people()).satisfiesExactly(
                same -> assertThat(same).isInstanceOf(Comparison.Beside.Same.class),
                more -> assertThat(more).isInstanceOfSatisfying(Comparison.Beside.More.class, it -> assertThat(it.fields()).containsExactly("phones")),
                other -> assertThat(other).isInstanceOfSatisfying(Comparison.Beside.Conflict.class, it -> assertThat(it.fields()).containsExactly("sex")),
                elsewhere -> assertThat(elsewhere).isInstanceOfSatisfying(Comparison.Beside.Conflict.class, it -> assertThat(it.fields()).containsExactly("door")),
                fresh -> assertThat(fresh).isInstanceOf(Comparison.Beside.New.class));
        var card = home.here(() -> selves.confirm(ActId.next(), id, there.door().id(), there.household().id(), HouseholdId.next(), Set.of(0, 1, 4)))
                .orElseThrow();
        assertThat(card.residents()).hasSize(4);
        assertThat(card.head().orElseThrow().facts().name()).isEqualTo("张晓明");
        assertThat(card.residents()).filteredOn(one -> one.facts().name().equals("李春")).first()
                .satisfies(one -> assertThat(one.facts().phones()).containsExactly("19900000002"));
        assertThat(card.residents()).filteredOn(one -> one.facts().name().equals("张秋")).first()
                .satisfies(one -> assertThat(one.facts().sex()).isEqualTo(Sex.MALE));
    }

    @Test
    void the_public_sends_and_sees_nothing() {
        assertThat(publicly(() -> selves.at(poster.token().toLowerCase())).orElseThrow().buildingName()).isEqualTo("12号楼");
        assertThat(publicly(() -> selves.waiting(null, 10)).rows()).isEmpty();
        assertThat(publicly(() -> selves.count())).isZero();
        var id = send("2-502", person("张晓明", "19900000001", Relation.HEAD));
        assertThatThrownBy(() -> publicly(() -> selves.compare(id))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> publicly(() -> selves.poster(twelve.id()))).isInstanceOf(Problem.class);
    }

    @Test
    void a_door_is_not_flooded_and_the_same_request_counts_once() {
        var id = SelfRegistrationId.next();
        for (int i = 0; i < 5; i++) {
            send(id, "2-502", person("张晓明", "19900000001", Relation.HEAD));
        }
        assertThat(home.here(() -> selves.count())).isEqualTo(1);
        send("2-502", person("张晓明", "19900000001", Relation.HEAD));
        send("2-502", person("张晓明", "19900000001", Relation.HEAD));
        assertThatThrownBy(() -> send("2-502", person("张晓明", "19900000001", Relation.HEAD)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY));
    }

    @Test
    void a_revoked_poster_opens_nothing() {
        home.does(() -> selves.revoke(twelve.id()));
        assertThat(publicly(() -> selves.at(poster.token()))).isEmpty();
        assertThatThrownBy(() -> send("2-502", person("张晓明", "19900000001", Relation.HEAD))).hasMessage("registry.self.poster");
        assertThat(home.here(() -> selves.poster(twelve.id())).token()).isNotEqualTo(poster.token());
    }

    @Test
    void who_declines_drops_what_was_written() {
        var id = send("99-99", person("张晓明", "19900000001", Relation.HEAD));
        assertThat(home.here(() -> selves.waiting(null, 10)).rows()).extracting(SelfRegistered::door).containsExactly((DoorId) null);
        home.does(() -> selves.decline(id, "不是本楼"));
        assertThat(home.here(() -> selves.waiting(null, 10)).rows()).isEmpty();
        assertThatThrownBy(() -> home.here(() -> selves.compare(id))).hasMessage("registry.self.decided");
    }

    @Test
    void places_are_added_changed_and_closed() {
        var id = PlaceId.next();
        var facts = new PlaceFacts("望春菜市场", PlaceKind.MARKET, "望春路", "", new Position(35.0, 113.0), "");
        var place = home.here(() -> places.add(id, facts));
        assertThat(home.here(() -> places.add(id, facts))).isEqualTo(place);
        home.here(() -> places.add(PlaceId.next(), PlaceFacts.named("望春小学", PlaceKind.SCHOOL)));
        assertThat(home.here(() -> places.all(Set.of(PlaceKind.MARKET)))).containsExactly(place);
        assertThat(home.here(() -> places.all(Set.of()))).hasSize(2);
        var edited = home.here(() -> places.edit(id, place.version(), PlaceFacts.named("新菜市场", PlaceKind.MARKET)));
        assertThatThrownBy(() -> home.here(() -> places.edit(id, place.version(), facts))).hasMessage("platform.problem.changed-meanwhile");
        home.does(() -> places.close(id, edited.version()));
        assertThat(home.here(() -> places.all(Set.of(PlaceKind.MARKET)))).isEmpty();
        assertThat(home.here(() -> places.find(id)).orElseThrow().closed()).isTrue();
    }

    @Test
    void the_community_says_what_it_is_and_in_which_province() {
        assertThat(home.here(() -> community.facts()).version()).isZero();
        var said = home.here(() -> community.describe(new CommunityFacts("410402001002", "望春街道", "望春路1号", "", "", 0)));
        assertThat(home.here(() -> community.region(said.regionCode())).orElseThrow().name()).isEqualTo("河南省");
        var again = home.here(() -> community.describe(new CommunityFacts("410402", "望春街道", "", "", "", said.version())));
        assertThat(again.version()).isEqualTo(2);
        assertThatThrownBy(() -> home.here(() -> community.describe(new CommunityFacts("", "", "", "", "", 1)))).hasMessage("platform.problem.changed-meanwhile");
        assertThat(home.here(() -> community.provinces())).hasSize(34);
    }

    private SelfRegistrationId send(String door, OwnWords.Person... people) {
        return send(SelfRegistrationId.next(), door, people);
    }

    private SelfRegistrationId send(SelfRegistrationId id, String door, OwnWords.Person... people) {
        Current.run(Actor.nobody(), home.area().id(), () -> selves.send(poster.token(), id, new OwnWords(door, List.of(people), "")));
        return id;
    }

    private static OwnWords.Person person(String name, String phone, Relation relation) {
        return new OwnWords.Person(name, phone, relation, null, null);
    }

    private <T> T publicly(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.nobody(), home.area().id(), act);
    }
}
