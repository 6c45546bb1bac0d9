package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.TestAreas.newCommunity;
import static org.shouwang.TestAreas.someone;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class ProblemTests {

    @Autowired
    MockMvcTester http;
    @Autowired
    Areas areas;
    @Autowired
    Messages messages;
    Area area;
    Cookie me;

    @BeforeEach
    void somebodySomewhere() {
        area = newCommunity(areas);
        me = TestSignIns.as(someone(area.id(), Role.COORDINATOR));
    }

    @Test
    void an_unknown_page_is_a_page_that_says_so_in_both_languages() {
        assertThat(http.get().uri("/no-such-page")).hasStatus(404).bodyText().contains("<html lang=\"zh-CN\"", "没有找到");
        assertThat(http.get().uri("/no-such-page").header("Accept-Language", "en-GB")).hasStatus(404).bodyText().contains("Not found");
    }

    @Test
    void a_foreign_area_looks_like_one_that_does_not_exist() {
        var foreign = newCommunity(areas);
        assertThat(http.get().uri("/a/" + foreign.code() + "/today").cookie(me)).hasStatus(404).bodyText().doesNotContain(foreign.name());
    }

    @Test
    void a_program_gets_a_problem_document() {
        assertThat(http.get().uri("/api/v1/areas/" + area.code() + "/no-such-thing").cookie(me))
                .hasStatus(404).hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson().extractingPath("$.title").isEqualTo("没有找到");
        assertThat(http.get().uri("/api/v1/areas/" + area.code() + "/no-such-thing").cookie(me))
                .bodyJson().hasPathSatisfying("$.instance", path -> path.assertThat().asString().endsWith("/no-such-thing"))
                .hasPath("$.type").hasPath("$.detail").hasPath("$.request");
    }

    @Test
    void a_fragment_becomes_a_toast_and_leaves_the_page_as_it_is() {
        assertThat(http.get().uri("/no-such-page").header("HX-Request", "true"))
                .hasStatus(404).hasHeader("HX-Reswap", "none").bodyText().isEmpty();
        assertThat(http.get().uri("/no-such-page").header("HX-Request", "true").exchange().getResponse().getHeader("HX-Trigger"))
                .contains("\"toast\"").isASCII();
    }

    @Test
    void a_fragment_for_somebody_signed_out_leads_to_the_sign_in_and_back() {
        assertThat(http.get().uri("/a/" + area.code() + "/today/list").header("HX-Request", "true").header("HX-Current-URL", "http://localhost/a/x/today?q=1"))
                .hasStatus(401).hasHeader("HX-Redirect", "/sign-in?next=%2Fa%2Fx%2Ftoday%3Fq%3D1");
    }

    @Test
    void a_form_without_proof_keeps_what_was_typed_and_says_what_to_do() {
        assertThat(http.post().uri("/a/" + area.code() + "/today").cookie(me).param("name", "<b>望春</b>").param("password", "geheim")
                .header("Sec-Fetch-Site", "same-origin").header("Referer", "http://localhost/a/x/form"))
                .hasStatus(419).bodyText()
                .contains("页面开得太久了", "&lt;b&gt;望春&lt;/b&gt;", "href=\"/a/x/form\"", "data-entry-lost").doesNotContain("geheim");
    }

    @Test
    void a_form_of_another_site_is_not_shown_back() {
        assertThat(http.post().uri("/a/" + area.code() + "/today").cookie(me).param("name", "planted").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(419).bodyText().doesNotContain("planted");
    }

    @Test
    void every_answer_names_its_request() {
        assertThat(http.get().uri("/no-such-page").exchange().getResponse().getHeader("X-Request-Id")).matches("[0-9a-f]{10}");
    }

    @Test
    void what_the_program_gets_wrong_says_nothing_of_its_inside() {
        var trouble = Trouble.of(new IllegalArgumentException("SELECT secret FROM registry.resident"));
        assertThat(trouble.status()).isEqualTo(500);
        assertThat(messages.get(Messages.ENGLISH, trouble.detail().key())).doesNotContain("SELECT");
    }

    @Test
    void a_database_that_is_away_passes_and_a_full_disk_does_not() {
        assertThat(Trouble.of(new DataAccessResourceFailureException("gone")).passes()).isTrue();
        assertThat(Trouble.of(new UncategorizedSQLException("insert", "", new SQLException("no space", "53100"))).status()).isEqualTo(507);
    }

    @Test
    void too_large_a_file_is_said_to_be_too_large() {
        assertThat(Trouble.of(new MaxUploadSizeExceededException(1)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 418, 419, 422, 429, 500, 502, 503, 507})
    void every_status_has_its_words(int status) {
        var trouble = Trouble.of(status);
        for (var language : Messages.LANGUAGES) {
            assertThat(messages.keys(language)).contains(trouble.titleKey(), trouble.detail().key());
        }
    }

    @Test
    void every_kind_of_problem_has_a_title() {
        for (var kind : Problem.Kind.values()) {
            assertThat(messages.knows(Trouble.of(Problem.of(kind, "platform.problem.500")).titleKey())).as(kind.name()).isTrue();
        }
    }
}
