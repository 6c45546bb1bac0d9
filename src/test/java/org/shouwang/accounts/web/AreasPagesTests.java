package org.shouwang.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.accounts.AccountsFixtures.somePhone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import jakarta.servlet.http.Cookie;

@WholeProgramTest
class AreasPagesTests {

    @Autowired MockMvcTester http;
    @Autowired Areas areas;
    @Autowired AccountsFixtures people;
    Area community;
    Account person;
    Cookie admin;

    @BeforeEach
    void anAdmin() {
        community = TestAreas.newCommunity(areas);
        person = people.person(community.id(), Role.ADMIN);
        admin = new Cookie(SignIns.COOKIE, people.signedIn(person));
    }

    @Test
    void a_street_is_opened_above_and_the_first_person_is_handed_a_code_there() {
        assertThat(get(community, "/areas/new")).hasStatusOk().bodyText().contains("街道（乡镇）", community.name());
        var code = "s-" + System.nanoTime();
        var phone = somePhone().text();
        var opened = open(Ids.next(), code, "白鹭湾街道", "STREET", "ABOVE", phone);
        assertThat(opened).hasStatus(HttpStatus.SEE_OTHER);
        var there = String.valueOf(opened.getResponse().getHeader("Location"));
        assertThat(there).startsWith("/a/" + code + "/people/");
        assertThat(http.get().uri(there).cookie(admin)).hasStatusOk().bodyText().contains("测试首位", "指挥部");
        assertThat(http.post().uri(there + "/code").cookie(admin).with(csrf())).hasStatusOk().bodyText().contains("/sign-in/code");
        assertThat(get(community, "/areas")).hasStatusOk().bodyText().contains("白鹭湾街道");
        assertThat(http.get().uri("/a/" + code + "/areas").cookie(admin)).hasStatusOk().bodyText().contains(community.name());
        assertThat(http.get().uri("/").cookie(admin)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/areas");
        assertThat(http.get().uri("/areas").cookie(admin)).hasStatusOk().bodyText().contains(community.name(), "白鹭湾街道", "街道（乡镇）");
        assertThat(get(community, "/today")).bodyText().contains("/homes\"");
        assertThat(http.get().uri("/a/" + code + "/today").cookie(admin)).hasStatusOk().bodyText().doesNotContain("/homes\"").contains("/people\"");
    }

    @Test
    void what_was_typed_is_kept_when_it_cannot_be_so() {
        assertThat(open(Ids.next(), community.code(), "同名街道", "STREET", "ABOVE", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("同名街道", "已被别的辖区使用");
        assertThat(open(Ids.next(), "", "里面的街道", "STREET", "BELOW", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("里面的街道", "aria-invalid");
        assertThat(open(Ids.next(), "", "某街道", "STREET", "ABOVE", "123")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("某街道");
    }

    @Test
    void the_area_above_is_chosen_among_those_that_one_administers() {
        var code = "s-" + System.nanoTime();
        open(Ids.next(), code, "湖心街道", "STREET", "APART", "");
        var street = areas.find(code).orElseThrow();
        assertThat(get(community, "/areas")).bodyText().contains("湖心街道");
        assertThat(put(street.id().toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(areas.parentOf(community.id())).contains(street);
        assertThat(put("")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(areas.parentOf(community.id())).isEmpty();
        assertThat(put(TestAreas.newCommunity(areas).id().toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().contains("只有同时管理两个辖区的人");
    }

    private MvcTestResult open(UUID id, String code, String name, String kind, String lies, String phone) {
        return http.post().uri("/a/" + community.code() + "/areas").cookie(admin).with(csrf()).param("id", id.toString()).param("kind", kind)
                .param("name", name).param("code", code).param("lies", lies).param("region", "").param("zone", "Asia/Shanghai")
                .param("personId", Ids.next().toString()).param("roleId", Ids.next().toString())
                .param("person", phone.isEmpty() ? "" : "测试首位").param("phone", phone).param("role", "COMMAND").exchange();
    }

    private MvcTestResult put(String parent) {
        return http.post().uri("/a/" + community.code() + "/areas/parent").cookie(admin).with(csrf()).param("parent", parent).exchange();
    }

    private MvcTestResult get(Area area, String below) {
        return http.get().uri("/a/" + area.code() + below).cookie(admin).exchange();
    }
}
