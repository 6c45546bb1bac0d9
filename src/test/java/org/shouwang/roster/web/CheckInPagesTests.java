package org.shouwang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.offline.DeviceId;
import org.shouwang.platform.offline.OfflineEntry;
import org.shouwang.platform.offline.Outcome;
import org.shouwang.roster.CheckIns;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Grabs;
import org.shouwang.roster.Posts;
import org.shouwang.roster.Shifts;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.Volunteers;
import org.shouwang.volunteers.VolunteersFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

@WholeProgramTest
class CheckInPagesTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Volunteers volunteers;
    @Autowired Accounts accounts;
    @Autowired Posts posts;
    @Autowired Shifts shifts;
    @Autowired Grabs grabs;
    @Autowired CheckIns checkIns;
    @Autowired CheckInEntries entries;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JsonMapper json;
    Gate gate;

    @BeforeEach
    void aGate() {
        gate = Gate.of(VolunteersFixtures.in(areas, volunteers, accounts), posts, shifts, grabs, 3);
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri("/a/" + gate.people().area().code() + path).cookie(TestSignIns.as(actor)).exchange();
    }

    private DutySeat seat(Volunteer volunteer) {
        return gate.people().here(() -> checkIns.ofShift(gate.shift().id())).stream().filter(one -> one.person().equals(volunteer.id()))
                .findFirst().orElseThrow();
    }

    private Outcome write(Actor as, UUID id, String act, Object... body) {
        var said = new HashMap<String, Object>(Map.of("act", act, "shift", gate.shift().id().toString()));
        for (int i = 0; i < body.length; i += 2) {
            said.put((String) body[i], String.valueOf(body[i + 1]));
        }
        var entry = new OfflineEntry(id, new DeviceId(Ids.next()), as.id(), 1, "roster.check-in", Instant.now(), false, json.valueToTree(said));
        return gate.people().as(as, () -> new TransactionTemplate(transactions).execute(status -> entries.accept(entry)));
    }

    private Actor lead() {
        return gate.people().actor(gate.lead());
    }

    @Test
    void theLeadGetsTheListOfTheOwnPostAndNobodyElseDoes() {
        assertThat(get(lead(), "/check-in/list")).hasStatusOk().bodyJson().extractingPath("$.shifts[0].seats.length()").isEqualTo(3);
        assertThat(get(lead(), "/check-in/list")).bodyJson().extractingPath("$.shifts[0].running").isEqualTo(true);
        assertThat(get(gate.people().actor(gate.expected().getFirst()), "/check-in/list")).hasStatusOk().bodyJson()
                .extractingPath("$.shifts").asArray().isEmpty();
        assertThat(get(lead(), "/today")).hasStatusOk().bodyText().contains("/check-in");
    }

    @Test
    void thePageThatIsKeptOnThePhoneNamesNobody() {
        var page = get(lead(), "/check-in");
        assertThat(page).hasStatusOk().hasHeader("Shouwang-Offline", "page");
        assertThat(page).bodyText().doesNotContain(gate.lead().facts().name()).doesNotContain(gate.expected().getFirst().facts().name());
    }

    @Test
    void peopleComeGoAndStayAwayAsTheLeadWroteIt() {
        var came = gate.expected().get(0);
        var away = gate.expected().get(1);
        assertThat(write(lead(), Ids.next(), "in", "seat", seat(came).seat())).isInstanceOf(Outcome.Accepted.class);
        assertThat(write(lead(), Ids.next(), "out", "seat", seat(came).seat())).isInstanceOf(Outcome.Accepted.class);
        assertThat(write(lead(), Ids.next(), "no-show", "seat", seat(away).seat())).isInstanceOf(Outcome.Accepted.class);
        assertThat(seat(came).cameAt()).isNotNull();
        assertThat(seat(came).leftAt()).isNotNull();
        assertThat(seat(away).absent()).isTrue();
        assertThat(write(lead(), Ids.next(), "no-show", "seat", seat(came).seat())).as("entered as here by somebody else")
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(write(lead(), Ids.next(), "dances")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoComesUnplannedIsFoundByBadgeOrByNameAndGoesByTheEntryThatMadeTheSeat() {
        var byBadge = gate.people().serving("临时甲");
        gate.people().serving("临时乙");
        gate.people().serving("同名");
        gate.people().serving("同名");
        assertThat(write(lead(), Ids.next(), "walk-in", "volunteer", byBadge.id(), "name", "临时甲")).isInstanceOf(Outcome.Accepted.class);
        var entry = Ids.next();
        assertThat(write(lead(), entry, "walk-in", "name", "临时乙")).isInstanceOf(Outcome.Accepted.class);
        assertThat(write(lead(), Ids.next(), "out", "walkIn", entry)).isInstanceOf(Outcome.Accepted.class);
        assertThat(gate.people().here(() -> checkIns.ofShift(gate.shift().id()))).hasSize(5)
                .filteredOn(seat -> seat.leftAt() != null).singleElement().extracting(DutySeat::personName).isEqualTo("临时乙");
        assertThat(reason(write(lead(), Ids.next(), "walk-in", "name", "同名"))).isEqualTo("roster.check-in.conflict.several");
        assertThat(reason(write(lead(), Ids.next(), "walk-in", "name", "没有这个人"))).isEqualTo("roster.check-in.conflict.unknown");
        assertThat(reason(write(lead(), Ids.next(), "out", "walkIn", Ids.next()))).isEqualTo("roster.check-in.conflict.not-yet");
    }

    private static String reason(Outcome outcome) {
        return ((Outcome.Conflict) outcome).reason().key();
    }
}
