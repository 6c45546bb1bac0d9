package org.shouwang.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.WholeProgramTest;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class OfflineApiTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired AccountsFixtures people;
    final Random random = new Random();
    Area area;
    Account lead;

    @BeforeEach
    void aCommunity() {
        Tallies.table();
        area = TestAreas.newCommunity(areas);
        lead = people.person(area.id(), Role.COORDINATOR);
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private MvcTestResult as(Account person, HttpMethod method, String path, String body) {
        return http.method(method).uri("/api/v1/areas/" + area.code() + "/offline" + path)
                .cookie(new Cookie(SignIns.COOKIE, people.signedIn(person))).with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult bind(Account person, UUID id, String key) {
        return as(person, HttpMethod.PUT, "/devices/" + id, "{\"page\":\"test.tally\",\"key\":\"%s\",\"recovery\":\"%s\"}".formatted(key, key));
    }

    private MvcTestResult deliver(Area where, String key, String entries) {
        return http.post().uri("/api/v1/areas/" + where.code() + "/offline/entries").header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en").contentType(MediaType.APPLICATION_JSON)
                .content("{\"skewMs\":1500,\"unsent\":3,\"entries\":[" + entries + "]}").exchange();
    }

    private static String entry(UUID id, long sequence, String what) {
        return "{\"id\":\"%s\",\"sequence\":%d,\"kind\":\"test.tally\",\"madeAt\":\"2099-01-01T00:00:00Z\",\"skewMs\":0,\"body\":{\"what\":\"%s\"}}"
                .formatted(id, sequence, what);
    }

    @Test
    void aDeviceDeliversByItsOwnKeyWithoutAnySignIn() {
        var key = secret();
        assertThat(bind(lead, Ids.next(), key)).hasStatusOk();
        var one = Ids.next();
        var two = Ids.next();
        for (int times = 0; times < 2; times++) {
            var answer = deliver(area, key, entry(one, 1, "") + "," + entry(two, 2, "refused"));
            assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.answers[0].verdict").isEqualTo("ACCEPTED");
            assertThat(answer).bodyJson().extractingPath("$.answers[1].reason").isEqualTo("At most 7 entries at a time. Please send them in parts.");
            assertThat(answer).bodyJson().extractingPath("$.revoked").isEqualTo(false);
            assertThat(answer).bodyJson().extractingPath("$.now").asString().startsWith("20");
        }
        assertThat(Tallies.count(area.id().value())).containsEntry("strokes", 2L);
        assertThat(as(lead, HttpMethod.GET, "/devices", "")).bodyJson().extractingPath("$[0].unsent").isEqualTo(3);
    }

    @Test
    void aKeyOfNobodyAForeignAreaAndNoAreaLookTheSame() {
        var key = secret();
        bind(lead, Ids.next(), key);
        var theirs = TestAreas.newCommunity(areas);
        assertThat(deliver(area, secret(), "")).hasStatus(401);
        assertThat(deliver(theirs, key, entry(Ids.next(), 1, ""))).hasStatus(401);
        assertThat(http.post().uri("/api/v1/areas/nowhere/offline/entries").header(HttpHeaders.AUTHORIZATION, "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON).content("{\"skewMs\":0,\"unsent\":0,\"entries\":[]}")).hasStatus(401);
        assertThat(Tallies.count(theirs.id().value())).containsEntry("strokes", 0L);
    }

    @Test
    void bindingAgainChangesNothingAndANumberIsNeverTakenOver() {
        var id = Ids.next();
        var key = secret();
        assertThat(bind(lead, id, key)).hasStatusOk();
        assertThat(bind(lead, id, key)).hasStatusOk();
        assertThat(bind(lead, id, secret())).hasStatus(409);
        assertThat(bind(people.person(area.id(), Role.COORDINATOR), id, key)).hasStatus(409);
        assertThat(as(lead, HttpMethod.GET, "/devices", "")).bodyJson().extractingPath("$.length()").isEqualTo(1);
    }

    @Test
    void onlyTheOwnerGetsWhatOpensTheDeviceAndNobodyOnceItIsWithdrawn() {
        var id = Ids.next();
        var key = secret();
        bind(lead, id, key);
        var colleague = people.person(area.id(), Role.COORDINATOR);
        assertThat(as(lead, HttpMethod.GET, "/devices/" + id + "/recovery", "")).bodyJson().extractingPath("$.recovery").isEqualTo(key);
        assertThat(as(colleague, HttpMethod.GET, "/devices/" + id + "/recovery", "")).hasStatus(404);
        assertThat(as(colleague, HttpMethod.DELETE, "/devices/" + id, "")).hasStatus(204);
        assertThat(as(lead, HttpMethod.GET, "/devices/" + id + "/recovery", "")).hasStatus(404);
        assertThat(deliver(area, key, "")).bodyJson().extractingPath("$.revoked").isEqualTo(true);
    }

    @Test
    void whoHasNoSayOverAccountsSeesAndWithdrawsOnlyOwnDevices() {
        var id = Ids.next();
        bind(lead, id, secret());
        var volunteer = people.person(area.id(), Role.VOLUNTEER);
        bind(volunteer, Ids.next(), secret());
        assertThat(as(volunteer, HttpMethod.GET, "/devices", "")).bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(as(volunteer, HttpMethod.DELETE, "/devices/" + id, "")).hasStatus(404);
        assertThat(as(lead, HttpMethod.GET, "/devices", "")).bodyJson().extractingPath("$.length()").isEqualTo(2);
    }

    @Test
    void theWorkerIsAskedForAnewAndNamesTheFilesOfThisVersion() {
        var answer = http.get().uri("/service-worker.js").exchange();
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        assertThat(answer).bodyText().contains("/offline/kit.js").contains("app.css").doesNotContain("vendor/sse");
        assertThat(http.get().uri("/no-network")).hasStatusOk().hasHeader("Shouwang-Offline", "page");
        assertThat(http.get().uri("/sign-in")).hasStatusOk().doesNotContainHeader("Shouwang-Offline");
    }

    @Test
    void thePageOfDevicesSaysWhatIsNotYetSent() {
        var key = secret();
        bind(lead, Ids.next(), key);
        deliver(area, key, "");
        var page = http.get().uri("/a/" + area.code() + "/devices").cookie(new Cookie(SignIns.COOKIE, people.signedIn(lead)))
                .cookie(new Cookie("lang", "en")).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("3 entries").contains(lead.name()).contains("Withdraw this device");
    }
}
