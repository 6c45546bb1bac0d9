package org.shouwang.roster.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.ModuleTest;
import org.shouwang.TestAreas;
import org.shouwang.StandingClock;
import org.shouwang.TestClock;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.RosterFixtures;
import org.shouwang.roster.Rosters;
import org.shouwang.roster.SeatId;
import org.shouwang.roster.Served;
import org.shouwang.roster.Shift;
import org.shouwang.roster.hours.HoursCorrections;
import org.shouwang.roster.hours.Period;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A paper that leaves the house stays true, or is known to be withdrawn. */
@ModuleTest
@StandingClock
class CertificatesModuleTests {

    private static final CertificateFacts FACTS = new CertificateFacts(new Period(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31)), "门岗值守", "望春社区",
            "居委会 010-88880000");

    @Autowired Rosters rosters;
    @Autowired Volunteers volunteers;
    @Autowired CheckIns checkIns;
    @Autowired Certificates certificates;
    @Autowired HoursCorrections corrections;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    RosterFixtures here;
    Volunteer one;
    Actor coordinator;
    SeatId seat;
    Shift shift;

    @BeforeEach
    void somebodyWhoServed() {
        clock.set(Instant.parse("2022-05-10T00:00:00Z"));
        here = rosters.inNewArea();
        one = here.volunteer("陆远山");
        coordinator = TestAreas.someone(here.people().area().id(), Role.COORDINATOR);
        shift = here.shift(here.post("东门"), 0, 2, 1);
        seat = new Served(here, checkIns, clock).comesAndGoes(one, shift, 120);
        clock.pass(Duration.ofHours(1));
    }

    private Certificate issued() {
        return issued(CertificateId.next());
    }

    private Certificate issued(CertificateId id) {
        return here.as(coordinator, () -> certificates.issue(id, one.id(), FACTS));
    }

    @Test
    void hours_are_frozen_at_issue_and_the_same_id_again_is_the_same_certificate() {
        var id = CertificateId.next();
        var first = issued(id);
        assertThat(first.minutes()).isEqualTo(120);
        assertThat(first.label()).isEqualTo("2022-0001");
        here.as(coordinator, () -> corrections.correct(UUID.randomUUID(), seat, shift.from(), shift.from().plus(Duration.ofMinutes(30)), "早走了"));
        assertThat(issued(id)).isEqualTo(first);
        assertThat(issued().minutes()).as("a later one counts what counts then").isEqualTo(30);
    }

    @Test
    void numbers_run_without_gaps_whoever_issues_at_the_same_time_and_whatever_fails() throws Exception {
        try (var many = Executors.newFixedThreadPool(4)) {
            var asked = IntStream.range(0, 8).<Callable<Integer>>mapToObj(n -> () -> issued().number()).toList();
            var numbers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(asked)) {
                numbers.add(answer.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
        assertThatThrownBy(() -> here.as(coordinator, () -> transaction.execute(status -> {
            certificates.issue(CertificateId.next(), one.id(), FACTS);
            throw new IllegalStateException("cut off");
        }))).hasMessage("cut off");
        assertThat(issued().number()).isEqualTo(9);
        clock.set(Instant.parse("2023-01-02T02:00:00Z"));
        assertThat(issued().label()).isEqualTo("2023-0001");
    }

    @Test
    void whoever_holds_the_paper_learns_that_it_is_true_and_whose_it_is_only_by_half() {
        var code = issued().code();
        var told = certificates.verify(VerificationCode.read(code.inParts().toLowerCase(java.util.Locale.ROOT)).orElseThrow()).orElseThrow();
        assertThat(told).isEqualTo(new Certificates.Verified(true, "陆＊山", "2022-0001", 2.0, "望春社区"));
        assertThat(certificates.verify(VerificationCode.next())).isEmpty();
        assertThat(VerificationCode.read("not a code")).isEmpty();
    }

    @Test
    void a_withdrawn_one_is_known_to_be_withdrawn_and_its_number_is_not_used_again() {
        var first = issued();
        assertThatThrownBy(() -> here.as(coordinator, () -> certificates.withdraw(first.id(), " "))).isInstanceOf(Problem.class);
        for (var why : List.of("时长有误", "再来一次")) {
            here.as(coordinator, () -> certificates.withdraw(first.id(), why));
        }
        assertThat(here.as(coordinator, () -> certificates.get(first.id())).withdrawnWhy()).isEqualTo("时长有误");
        assertThat(certificates.verify(first.code()).orElseThrow().valid()).isFalse();
        assertThat(issued().number()).isEqualTo(2);
    }

    @Test
    void nobody_certifies_the_own_service_and_where_nothing_counts_there_is_no_paper() {
        var self = new Actor(Actor.Kind.PERSON, one.account().value(), "陆远山", List.of(Grant.of(here.people().area().id(), Role.COORDINATOR)));
        assertThatThrownBy(() -> here.as(self, () -> certificates.issue(CertificateId.next(), one.id(), FACTS))).hasMessage("roster.certificate.own");
        var idle = here.volunteer("唐望舒");
        assertThatThrownBy(() -> here.as(coordinator, () -> certificates.issue(CertificateId.next(), idle.id(), FACTS))).hasMessage("roster.certificate.no-hours");
        assertThatThrownBy(() -> here.as(here.people().actor(idle), () -> certificates.issue(CertificateId.next(), one.id(), FACTS))).isInstanceOf(Problem.class);
    }

    @Test
    void everybody_sees_the_own_certificates_and_nobody_those_of_others() {
        var first = issued();
        assertThat(here.as(here.people().actor(one), () -> certificates.of(one.id()))).containsExactly(first);
        var other = here.people().actor(here.volunteer("唐望舒"));
        assertThatThrownBy(() -> here.as(other, () -> certificates.get(first.id()))).isInstanceOf(Problem.class);
        assertThat(here.as(coordinator, () -> certificates.page("远山", null, 5)).rows()).containsExactly(first);
        assertThat(here.as(coordinator, () -> certificates.page("2022-00", null, 5)).rows()).hasSize(1);
        assertThat(here.as(coordinator, () -> certificates.page("%", null, 5)).rows()).isEmpty();
        issued();
        var page = here.as(coordinator, () -> certificates.page("", null, 1));
        assertThat(here.as(coordinator, () -> certificates.page("", page.next(), 1)).rows()).containsExactly(first);
    }

    @Test
    void who_takes_consent_back_is_named_nowhere_and_the_paper_can_still_be_told_from_a_forgery() {
        var first = issued();
        here.here(() -> {
            volunteers.erase(one.id());
            return null;
        });
        assertThat(certificates.verify(first.code()).orElseThrow()).isEqualTo(new Certificates.Verified(true, "", "2022-0001", 2.0, "望春社区"));
        assertThat(here.as(coordinator, () -> certificates.get(first.id())).personName()).isEmpty();
    }
}
