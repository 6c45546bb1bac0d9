package org.shouwang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.TestAreas.newCommunity;
import static org.shouwang.TestAreas.someone;

import org.junit.jupiter.api.Test;
import org.shouwang.TestSignIns;
import org.shouwang.WholeProgramTest;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class TodayControllerTests {

    @Autowired
    MockMvcTester http;
    @Autowired
    Areas areas;

    @Test
    void home_leads_to_the_one_area_of_the_person() {
        var area = newCommunity(areas);
        assertThat(http.get().uri("/").cookie(TestSignIns.as(someone(area.id(), Role.COORDINATOR))))
                .hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/a/" + area.code() + "/today");
    }

    @Test
    void home_leads_a_stranger_to_the_sign_in() {
        assertThat(http.get().uri("/")).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/sign-in");
    }

    @Test
    void today_speaks_the_language_of_the_cookie() {
        var area = newCommunity(areas);
        var me = TestSignIns.as(someone(area.id(), Role.COORDINATOR));
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(me))
                .hasStatusOk().bodyText().contains("<html lang=\"zh-CN\"", "眼下没有要做的事", area.name());
        assertThat(http.get().uri("/a/" + area.code() + "/today").cookie(me, new Cookie("lang", "en")))
                .hasStatusOk().bodyText().contains("<html lang=\"en\"", "Nothing to do right now");
    }

    @Test
    void elder_mode_is_one_tap_and_remembered() {
        assertThat(http.get().uri("/prefer?elder=1&back=/a/x/today")).hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/a/x/today").cookies().hasValue("elder", "1");
    }

    @Test
    void a_preference_never_leads_to_a_foreign_site() {
        for (var foreign : new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"}) {
            assertThat(http.get().uri("/prefer?elder=1&back={back}", foreign)).hasHeader("Location", "/");
        }
    }
}
