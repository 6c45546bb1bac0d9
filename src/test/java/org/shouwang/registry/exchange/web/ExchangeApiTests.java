package org.shouwang.registry.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.TestAreas;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

@WholeProgramTest
class ExchangeApiTests {

    private static final byte[] SHEET = "姓名,楼栋,室,联系电话\n张晓明,5号楼,502,19900000001\n,5号楼,503,\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired Areas areas;
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    Area area;
    Actor coordinator;

    @BeforeEach
    void aCommunity() {
        area = TestAreas.newCommunity(areas);
        coordinator = TestAreas.someone(area.id(), Role.COORDINATOR);
    }

    @Test
    void a_sheet_is_sent_looked_at_and_applied_and_sent_again_nothing_happens_twice() throws Exception {
        var id = Ids.next();
        for (int i = 0; i < 5; i++) {
            assertThat(send(id, coordinator)).hasStatusOk().bodyJson().extractingPath("$.preview.added").isEqualTo(1);
        }
        var digest = json.readTree(get("/imports/" + id, coordinator).getResponse().getContentAsString()).at("/preview/digest").asString();
        for (int i = 0; i < 5; i++) {
            assertThat(post("/imports/" + id + "/apply", "{\"digest\":\"" + digest + "\"}")).hasStatusOk()
                    .bodyJson().extractingPath("$.result.added").isEqualTo(1);
        }
        assertThat(get("/imports", coordinator)).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(get("/imports/" + id + "/rest", coordinator)).hasStatusOk().hasContentTypeCompatibleWith(MediaType.parseMediaType(Download.XLSX));
        assertThat(get("/residents.csv", coordinator)).hasStatusOk().bodyText().contains("张＊＊").doesNotContain("张晓明");
        assertThat(get("/residents.csv?full=true", coordinator)).hasStatus(422);
        assertThat(get("/residents.csv?full=true&reason=test", coordinator)).hasStatusOk().bodyText().contains("张晓明");
    }

    @Test
    void another_digest_than_the_one_shown_is_refused_with_a_problem() {
        var id = Ids.next();
        send(id, coordinator);
        assertThat(post("/imports/" + id + "/apply", "{\"digest\":\"something else\"}")).hasStatus(409)
                .bodyJson().extractingPath("$.type").isEqualTo("urn:shouwang:problem:registry.exchange.stale");
        assertThat(get("/residents.csv", coordinator)).bodyText().doesNotContain("张");
    }

    @Test
    void nobody_of_another_area_and_no_volunteer_gets_anything() {
        var id = Ids.next();
        send(id, coordinator);
        var foreign = TestAreas.someone(TestAreas.newCommunity(areas).id(), Role.COORDINATOR);
        assertThat(get("/imports/" + id, foreign)).hasStatus(404);
        assertThat(get("/imports/" + id, TestAreas.someone(area.id(), Role.VOLUNTEER))).hasStatus(403);
        assertThat(get("/imports/" + Ids.next(), coordinator)).hasStatus(404);
    }

    private MvcTestResult send(UUID id, Actor actor) {
        return mvc.post().uri("/api/v1/areas/" + area.code() + "/imports").multipart().file(new MockMultipartFile("file", "名册.csv", "text/csv", SHEET))
                .header("Idempotency-Key", id.toString()).cookie(TestSignIns.as(actor)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post().uri("/api/v1/areas/" + area.code() + path).contentType(MediaType.APPLICATION_JSON).content(body)
                .cookie(TestSignIns.as(coordinator)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri("/api/v1/areas/" + area.code() + path).cookie(TestSignIns.as(actor)).exchange();
    }
}
