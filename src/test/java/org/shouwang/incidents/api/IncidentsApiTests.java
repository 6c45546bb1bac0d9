package org.shouwang.incidents.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeProgramTest
class IncidentsApiTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired Buildings buildings;
    @Autowired Registry registry;
    RegistryFixtures home;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        home = RegistryFixtures.in(areas, buildings, registry);
        coordinator = TestAreas.someone(home.area().id(), Role.COORDINATOR);
    }

    private MvcTestResult asks(HttpMethod method, String path, String body, String seen) {
        var request = http.method(method).uri("/api/v1/areas/" + home.area().code() + path).cookie(TestSignIns.as(coordinator))
                .with(SecurityMockMvcRequestPostProcessors.csrf()).contentType(MediaType.APPLICATION_JSON);
        if (!seen.isEmpty()) {
            request = request.header("If-Match", seen);
        }
        return (body.isEmpty() ? request : request.content(body)).exchange();
    }

    private MvcTestResult posts(String path, String body) {
        return asks(HttpMethod.POST, path, body, "");
    }

    private MvcTestResult gets(String path) {
        return asks(HttpMethod.GET, path, "", "");
    }

    @Test
    void an_incident_runs_from_its_opening_to_its_end_over_the_api() {
        var building = home.building("12号楼");
        var id = Ids.next();
        var opening = "{\"id\":\"" + id + "\",\"kind\":\"EPIDEMIC\",\"name\":\"十一月疫情\",\"level\":\"III\"}";
        assertThat(posts("/incidents", opening)).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("十一月疫情");
        assertThat(posts("/incidents", opening)).hasStatusOk();
        assertThat(gets("/incidents")).bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(posts("/incidents", "{\"kind\":\"EPIDEMIC\"}")).hasStatus(422);

        var zone = Ids.next();
        assertThat(posts("/zones", "{\"id\":\"" + zone + "\",\"incident\":\"" + id + "\",\"level\":\"CLOSED\",\"basis\":\"第 3 号通告\",\"places\":[{\"building\":\""
                + building.id() + "\",\"unit\":\"2单元\"}]}")).hasStatusOk().bodyJson().extractingPath("$.ended").isNull();
        assertThat(gets("/zones")).bodyJson().extractingPath("$[0].places[0].unit").isEqualTo("2单元");

        assertThat(gets("/rules")).bodyJson().extractingPath("$.values[?(@.key=='SHIFT_LIMIT')].value").asArray().containsExactly("4");
        assertThat(posts("/playbooks/EPIDEMIC/versions", "{\"seen\":1,\"from\":\"" + LocalDate.now(TestAreas.ZONE).plusDays(1)
                + "\",\"reason\":\"新通告\",\"values\":{\"SHIFT_LIMIT\":{\"value\":\"3\",\"source\":\"第 7 号通告\"}}}")).hasStatusOk()
                .bodyJson().extractingPath("$.number").isEqualTo(2);
        assertThat(gets("/rules?on=" + LocalDate.now(TestAreas.ZONE).plusDays(1))).bodyJson()
                .extractingPath("$.values[?(@.key=='SHIFT_LIMIT')].value").asArray().containsExactly("3");

        assertThat(posts("/incidents/" + id + "/log", "{\"words\":\"书记到场\"}")).hasStatus(204);
        assertThat(gets("/incidents/" + id + "/log?topic=notes")).bodyJson().extractingPath("$.rows[0].said").isEqualTo("书记到场");
        var decision = Ids.next();
        assertThat(posts("/incidents/" + id + "/decisions", "{\"id\":\"" + decision + "\",\"what\":\"补两人\",\"owner\":\"卡点组\",\"due\":\""
                + LocalDate.now(TestAreas.ZONE) + "\"}")).hasStatusOk();
        assertThat(posts("/incidents/" + id + "/decisions/" + decision + "/done", "{\"how\":\"到岗\"}")).hasStatusOk();

        assertThat(posts("/incidents/" + id + "/close", "{\"words\":\"谢谢\"}")).as("without the version").hasStatus(422);
        assertThat(asks(HttpMethod.PUT, "/incidents/" + id + "/level", "{\"level\":\"II\",\"reason\":\"升级\"}", "\"1\"")).hasStatusOk();
        assertThat(asks(HttpMethod.POST, "/incidents/" + id + "/close", "{\"words\":\"谢谢\"}", "\"1\"")).hasStatus(412);
        assertThat(asks(HttpMethod.POST, "/incidents/" + id + "/close", "{\"words\":\"谢谢\"}", "\"2\"")).hasStatusOk()
                .bodyJson().extractingPath("$.keptUntil").isNotNull();
        assertThat(gets("/zones")).bodyJson().extractingPath("$.length()").isEqualTo(0);
        assertThat(posts("/incidents/" + id + "/log", "{\"words\":\"后来\"}")).hasStatus(409);
        assertThat(posts("/incidents/" + id + "/review", "{\"went\":\"WELL\",\"point\":\"没漏一人\"}")).hasStatus(204);
        assertThat(gets("/incidents/" + id + "/figures")).bodyJson().extractingPath("$.decisionsDone").isEqualTo(1);
    }
}
