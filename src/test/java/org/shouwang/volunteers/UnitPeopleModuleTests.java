package org.shouwang.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.AccountErased;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@WholeProgramTest
class UnitPeopleModuleTests {

    @Autowired Areas areas;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Volunteers volunteers;
    @Autowired Organisations organisations;
    @Autowired UnitPeople people;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    VolunteersFixtures here;
    Actor coordinator;
    OrganisationId school;

    @BeforeEach
    void aUnit() {
        here = VolunteersFixtures.in(areas, volunteers, accounts);
        coordinator = here.person("苏青禾", Role.COORDINATOR);
        school = unit("望春小学");
    }

    private OrganisationId unit(String name) {
        return here.here(() -> organisations.add(new Organisation(OrganisationId.next(), name, "", "", "", 0))).id();
    }

    private Actor contactOf(OrganisationId unit, PhoneNumber phone) {
        var named = here.here(() -> organisations.nameContact(unit, new AccountId(Ids.next()), "宋知行", phone));
        return new Actor(Actor.Kind.PERSON, Objects.requireNonNull(named.contact()).value(), "宋知行", List.of(Grant.of(here.area().id(), Role.UNIT_CONTACT)));
    }

    private Actor contactOf(OrganisationId unit) {
        return contactOf(unit, VolunteersFixtures.phone());
    }

    private UnitPerson add(Actor who, OrganisationId unit, String name) {
        return here.as(who, () -> people.add(UnitPersonId.next(), unit, new UnitPersonFacts(name, VolunteersFixtures.phone(), "老师")));
    }

    private UnitPerson now(UnitPerson one) {
        return here.here(() -> people.find(one.id())).orElseThrow();
    }

    private void does(Actor who, Runnable act) {
        here.as(who, () -> {
            act.run();
            return true;
        });
    }

    private boolean hasTheRole(Actor contact) {
        return here.here(() -> roles.of(new AccountId(contact.id())).stream().anyMatch(held -> held.role() == Role.UNIT_CONTACT && held.endedAt() == null));
    }

    @Test
    void a_contact_offers_people_and_who_is_confirmed_serves_for_the_unit() {
        var contact = contactOf(school);
        var one = add(contact, school, "陆远山");
        does(contact, () -> people.propose(school, Set.of(one.id())));
        assertThat(now(one).sending()).isEqualTo(Sending.PROPOSED);
        assertThatThrownBy(() -> here.as(contact, () -> people.confirm(school, Set.of(one.id())))).as("only the community").hasMessage("platform.problem.forbidden");
        for (int time = 0; time < 2; time++) {
            assertThat(here.as(coordinator, () -> people.confirm(school, Set.of(one.id())))).isEqualTo(1 - time);
        }
        var sent = now(one);
        assertThat(sent.at()).isEqualTo(At.of(Whereabouts.SENT_HERE));
        var volunteer = here.here(() -> volunteers.find(Objects.requireNonNull(sent.volunteer()))).orElseThrow();
        assertThat(volunteer.state()).isEqualTo(VolunteerState.ACTIVE);
        assertThat(volunteer.facts().organisation()).isEqualTo(school);
        assertThat(here.as(contact, () -> people.history(one.id()))).extracting(was -> was.at().place()).containsExactly(Whereabouts.SENT_HERE, Whereabouts.ON_SITE);
    }

    @Test
    void a_contact_sees_only_the_own_unit_and_nobody_else_sees_any() {
        var contact = contactOf(school);
        var other = unit("区税务局");
        var theirs = add(coordinator, other, "唐望舒");
        assertThat(here.as(contact, organisations::mine)).extracting(Organisation::id).containsExactly(school);
        assertThat(here.as(contact, people::counts)).containsOnlyKeys(school);
        assertThat(here.as(contact, () -> people.find(theirs.id()))).isEmpty();
        for (var act : List.<Runnable>of(() -> people.page(UnitQuery.all(other), null, 9), () -> people.count(UnitQuery.all(other)), () -> people.take(other, List.of()),
                () -> people.move(other, Set.of(theirs.id()), At.of(Whereabouts.LEAVE)), () -> people.propose(other, Set.of(theirs.id())),
                () -> people.remove(theirs.id()), () -> people.history(theirs.id()), () -> people.withdraw(theirs.id()), () -> people.export(UnitQuery.all(other)))) {
            assertThatThrownBy(() -> does(contact, act)).isInstanceOf(Problem.class).hasMessageContaining("unknown");
        }
        // Somebody of another unit named among one's own is not found there.
        does(contact, () -> people.move(school, Set.of(theirs.id()), At.of(Whereabouts.LEAVE)));
        assertThat(now(theirs).at()).isEqualTo(At.of(Whereabouts.ON_SITE));
        var narrowed = TestAreas.narrowed(here.area().id(), Role.COORDINATOR, Ids.next());
        assertThat(here.as(narrowed, organisations::mine)).as("who sees some buildings sees no unit").isEmpty();
        assertThat(here.as(here.person("何小满", Role.UNIT_CONTACT), organisations::mine)).as("the role alone is not enough").isEmpty();
    }

    @Test
    void who_is_called_back_by_the_unit_serves_here_no_longer_and_may_be_sent_again() {
        var contact = contactOf(school);
        var one = add(contact, school, "陆远山");
        does(contact, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        does(contact, () -> people.move(school, Set.of(one.id()), At.of(Whereabouts.ON_SITE)));
        var volunteer = Objects.requireNonNull(now(one).volunteer());
        assertThat(here.here(() -> volunteers.find(volunteer)).orElseThrow().state()).isEqualTo(VolunteerState.LEFT);
        assertThat(now(one).sending()).isEqualTo(Sending.NONE);
        does(contact, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        assertThat(now(one).volunteer()).isEqualTo(volunteer);
        assertThat(here.here(() -> volunteers.find(volunteer)).orElseThrow().state()).isEqualTo(VolunteerState.ACTIVE);
    }

    @Test
    void who_leaves_the_service_is_not_sent_here_any_more() {
        var one = add(coordinator, school, "陆远山");
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        here.as(coordinator, () -> volunteers.leave(Objects.requireNonNull(now(one).volunteer()), ""));
        assertThat(now(one).at()).isEqualTo(At.of(Whereabouts.HOME));
        assertThat(now(one).sending()).isEqualTo(Sending.NONE);
    }

    @Test
    void an_offer_is_declined_with_a_reason_or_taken_back() {
        var one = add(coordinator, school, "陆远山");
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        does(coordinator, () -> people.decline(one.id(), "人够了"));
        assertThat(now(one)).extracting(UnitPerson::sending, UnitPerson::reason).containsExactly(Sending.DECLINED, "人够了");
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        does(coordinator, () -> people.withdraw(one.id()));
        assertThat(now(one)).extracting(UnitPerson::sending, UnitPerson::reason).containsExactly(Sending.NONE, "");
        does(coordinator, () -> people.decline(one.id(), "晚了"));
        assertThat(now(one).sending()).as("nothing to decline").isEqualTo(Sending.NONE);
    }

    @Test
    void whereabouts_are_kept_and_here_takes_an_offer() {
        var one = add(coordinator, school, "陆远山");
        does(coordinator, () -> people.move(school, Set.of(one.id()), new At(Whereabouts.SENT_ELSEWHERE, "晨曦社区")));
        does(coordinator, () -> people.move(school, Set.of(one.id()), new At(Whereabouts.SENT_ELSEWHERE, "晨曦社区")));
        assertThat(here.here(() -> people.history(one.id()))).as("the same again is no news").hasSize(2);
        assertThatThrownBy(() -> does(coordinator, () -> people.move(school, Set.of(one.id()), At.of(Whereabouts.SENT_HERE)))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> At.of(Whereabouts.SENT_ELSEWHERE)).isInstanceOf(Problem.class);
        assertThat(here.here(people::counts).get(school).at(Whereabouts.SENT_ELSEWHERE)).isEqualTo(1);
    }

    @Test
    void a_list_is_taken_once_by_phone_and_removes_nobody() {
        var phones = List.of(VolunteersFixtures.phone(), VolunteersFixtures.phone(), VolunteersFixtures.phone());
        var list = List.of(new UnitEntry(new UnitPersonFacts("陆远山", phones.get(0), "老师"), null),
                new UnitEntry(new UnitPersonFacts("唐望舒", phones.get(1), "老师"), At.of(Whereabouts.HOME)),
                new UnitEntry(new UnitPersonFacts("唐望舒", phones.get(1), "校长"), At.of(Whereabouts.LEAVE)));
        assertThat(here.as(coordinator, () -> people.compare(school, list))).isEqualTo(new UnitComparison(2, 0, 0, 0));
        assertThat(here.as(coordinator, () -> people.take(school, list))).isEqualTo(new UnitComparison(2, 0, 0, 0));
        assertThat(here.as(coordinator, () -> people.take(school, list))).isEqualTo(new UnitComparison(0, 0, 2, 0));
        var next = List.of(new UnitEntry(new UnitPersonFacts("唐望舒", phones.get(1), "校长"), At.of(Whereabouts.ON_SITE)),
                new UnitEntry(new UnitPersonFacts("韩北辰", phones.get(2), ""), new At(Whereabouts.SENT_ELSEWHERE, "晨曦社区")));
        assertThat(here.as(coordinator, () -> people.take(school, next))).isEqualTo(new UnitComparison(1, 1, 0, 1));
        var all = here.here(() -> people.page(UnitQuery.all(school), null, 9)).rows();
        assertThat(all).extracting(one -> one.facts().name() + one.facts().job() + one.at().place())
                .containsExactly("韩北辰SENT_ELSEWHERE", "陆远山老师ON_SITE", "唐望舒校长ON_SITE");
        assertThat(here.here(() -> people.page(new UnitQuery(school, "lys", null, null), null, 9)).rows()).hasSize(1);
        assertThat(here.here(() -> people.history(all.get(2).id()))).extracting(was -> was.at().place()).containsExactly(Whereabouts.ON_SITE, Whereabouts.HOME);
    }

    @Test
    void a_list_does_not_call_back_who_was_sent_here() {
        var one = add(coordinator, school, "陆远山");
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        here.as(coordinator, () -> people.take(school, List.of(new UnitEntry(one.facts(), At.of(Whereabouts.ON_SITE)))));
        assertThat(now(one).at()).isEqualTo(At.of(Whereabouts.SENT_HERE));
    }

    @Test
    void a_phone_stands_once_on_a_unit_s_list() {
        var one = add(coordinator, school, "陆远山");
        assertThatThrownBy(() -> here.as(coordinator, () -> people.add(UnitPersonId.next(), school, one.facts()))).hasMessage("volunteers.unit-person.taken");
        assertThat(here.as(coordinator, () -> people.add(one.id(), school, one.facts())).id()).as("the same request again").isEqualTo(one.id());
        var two = add(coordinator, school, "唐望舒");
        assertThatThrownBy(() -> here.as(coordinator, () -> people.describe(two.id(), two.version(), new UnitPersonFacts("唐望舒", one.facts().phone(), ""))))
                .hasMessage("volunteers.unit-person.taken");
    }

    @Test
    void a_volunteer_is_sent_by_one_unit_at_a_time() {
        var one = add(coordinator, school, "陆远山");
        var other = unit("区税务局");
        var again = here.as(coordinator, () -> people.add(UnitPersonId.next(), other, one.facts()));
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        does(coordinator, () -> people.propose(other, Set.of(again.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        assertThatThrownBy(() -> here.as(coordinator, () -> people.confirm(other, Set.of(again.id())))).hasMessage("volunteers.unit-person.sent-twice");
    }

    @Test
    void another_contact_takes_the_place_of_the_first_who_loses_the_role() {
        var first = contactOf(school);
        assertThat(hasTheRole(first)).isTrue();
        var both = unit("区税务局");
        var second = contactOf(school);
        assertThat(hasTheRole(first)).isFalse();
        var phone = here.here(() -> accounts.get(new AccountId(second.id()))).phone();
        contactOf(both, phone);
        here.here(() -> organisations.endContact(school));
        assertThat(hasTheRole(second)).as("still the contact of another unit").isTrue();
        here.here(() -> organisations.endContact(both));
        assertThat(hasTheRole(second)).isFalse();
        assertThat(here.as(second, organisations::mine)).isEmpty();
    }

    @Test
    void whose_account_or_record_is_gone_is_on_no_list_and_nobody_s_contact() {
        var contact = contactOf(school);
        var one = add(contact, school, "陆远山");
        does(contact, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        here.as(coordinator, () -> {
            volunteers.erase(Objects.requireNonNull(now(one).volunteer()));
            return true;
        });
        assertThat(here.here(() -> people.find(one.id()))).isEmpty();
        var other = add(contact, school, "唐望舒");
        transaction.executeWithoutResult(status -> events.publishEvent(new AccountErased(new AccountId(contact.id()))));
        assertThat(here.here(() -> people.history(other.id()))).extracting(WasAt::notedBy).containsExactly("");
        assertThat(here.here(() -> organisations.find(school)).orElseThrow()).extracting(Organisation::contact, Organisation::contactName, Organisation::contactPhone)
                .containsExactly(null, "", "");
    }

    @Test
    void who_is_taken_off_the_list_serves_here_no_longer() {
        var one = add(coordinator, school, "陆远山");
        does(coordinator, () -> people.propose(school, Set.of(one.id())));
        here.as(coordinator, () -> people.confirm(school, Set.of(one.id())));
        var volunteer = Objects.requireNonNull(now(one).volunteer());
        does(coordinator, () -> people.remove(one.id()));
        does(coordinator, () -> people.remove(one.id()));
        assertThat(here.here(() -> people.find(one.id()))).isEmpty();
        assertThat(here.here(() -> volunteers.find(volunteer)).orElseThrow().state()).isEqualTo(VolunteerState.LEFT);
    }
}
