package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.shouwang.platform.web.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Every page that links lead to, as people look at it: in Chinese at a desk, by day and in the dark, and in English on a
 * phone, both in the largest text too. Each page is a test of its own, found while the ones before are looked at; the last test asks
 * whether no page was left out. Each page is looked at in one of the two ways, in turn; in all ways with the long tests.
 */
@BrowserTest
class EveryPageTests {

    private static final boolean IN_ALL_WAYS = Boolean.getBoolean("shouwang.in-all-ways");
    /** The same around every page, so that it is looked at with the first. */
    private static final List<String> FRAME = List.of(".side", ".tabs", "#more");
    private static final String NO_SUCH_PAGE = "/no-such-page";

    /** Pages that an administrator may open and that no link of the demo's leads to, with the reason. */
    private static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "for who comes with a link, a poster or a badge, or before there is a community", Set.of("/setup/{secret}", "/setup/{secret}/community",
                    "/setup/{secret}/code", "/setup/{secret}/admin", "/join/{token}", "/register/{code}/{token}", "/sign-in/paper/{secret}",
                    "/sign-in/organisation", "/sign-in/organisation/back", "/a/{area}/badges/{id}", "/a/{area}/posts/{id}/here",
                    "/verify"),
            "for who lives or serves there, which this administrator does not", Set.of("/a/{area}/my-home/{me}/wrong", "/a/{area}/corrections/{id}",
                    "/a/{area}/my-sampling/rounds", "/a/{area}/duty/edit", "/a/{area}/duty/badge",
                    "/a/{area}/shifts/{shift}/swap", "/a/{area}/swaps/{id}", "/a/{area}/seats/{seat}/stay", "/a/{area}/seats/{seat}/injury",
                    "/a/{area}/duty/times", "/a/{area}/rest/work/new", "/a/{area}/rest/work/{id}", "/a/{area}/shifts/{shift}/hand-over"),
            "without network, or no page at all", Set.of("/no-network", "/prefer"),
            "the demo has none of these", Set.of("/a/{area}/import/{id}", "/a/{area}/import/{id}/progress", "/a/{area}/notice-groups/{id}",
                    "/a/{area}/orders/given/{id}", "/a/{area}/referrals/{id}", "/a/{area}/people/{id}/erase"),
            "only of an incident that is over", Set.of("/a/{area}/incidents/{id}/review", "/a/{area}/incidents/{id}/review/{point}/accept"),
            "the second step of a form", Set.of("/a/{area}/incident/open/playbook"));

    @Autowired
    Rehearsal.Played played;
    @Autowired
    Messages messages;
    @Autowired
    AccountsFixtures people;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @TestFactory
    Iterator<DynamicTest> no_page_has_a_barrier_or_faint_words_or_is_too_wide(Visitor desk, Visitor phone) {
        var area = played.community();
        var cookie = people.signedIn(people.person(area.id(), Role.ADMIN));
        var looks = new LinkedHashMap<String, Visitor>();
        looks.put("in Chinese at a desk", desk.cookie(SignIns.COOKIE, cookie).inChinese().atDesk());
        looks.put("in English on a phone", phone.cookie(SignIns.COOKIE, cookie).inEnglish().onPhone());
        return new Walk(looks, new Routes(mapping), List.of("/a/" + area.code() + "/today", "/a/" + area.code() + "/begin", "/sign-in", "/sign-in/code", "/areas", "/install-certificate",
                NO_SUCH_PAGE));
    }

    /** A page after the other; what one leads to comes after it. */
    private final class Walk implements Iterator<DynamicTest> {

        private record Look(String name, Visitor visitor, Page page) {
        }

        private final List<Look> looks = new ArrayList<>();
        private final Routes routes;
        private final Crawl crawl;
        private final Set<Look> framed = new HashSet<>();
        private final List<DynamicTest> next = new ArrayList<>();
        private int pages;
        private boolean ended;

        Walk(Map<String, Visitor> looks, Routes routes, List<String> starts) {
            looks.forEach((name, visitor) -> this.looks.add(new Look(name, visitor, visitor.tab())));
            this.routes = routes;
            this.crawl = new Crawl(routes, starts);
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !ended) {
                if (crawl.hasNext(looks.getFirst().page())) {
                    var address = crawl.next();
                    var inTurn = looks.get(pages++ % looks.size());
                    looks.stream().filter(look -> IN_ALL_WAYS || look == inTurn)
                            .forEach(look -> next.add(dynamicTest(routes.of(address).orElse(address) + " " + look.name(), () -> look(look, address))));
                } else {
                    ended = true;
                    next.add(dynamicTest("no page was left out", this::nothingLeftOut));
                }
            }
            return !next.isEmpty();
        }

        @Override
        public DynamicTest next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.removeFirst();
        }

        private void look(Look look, String address) {
            var page = look.page();
            int complained = look.visitor().complaints().size();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            var answer = page.navigate(address);
            crawl.noteLinks(answer.text());
            crawl.noteLinks(page.content());
            var screen = page.viewportSize();
            var wrong = new ArrayList<String>();
            Visitor.unroll(page);
            var known = framed.add(look) ? List.<String>of() : FRAME;
            wrong.addAll(Visitor.barriers(page, known));
            if (look == looks.getFirst()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Visitor.faintWords(page, known).forEach(faint -> wrong.add("in the dark " + faint));
            }
            page.setViewportSize(screen.width, screen.height);
            tooWide(page, "", wrong);
            page.setViewportSize(Visitor.PHONE_WIDTH, Visitor.PHONE_HEIGHT);
            Visitor.enlarge(page, 3);
            tooWide(page, "on a phone in the largest text ", wrong);
            page.setViewportSize(screen.width, screen.height);
            if (!address.equals(NO_SUCH_PAGE)) {
                wrong.addAll(look.visitor().complaints().subList(complained, look.visitor().complaints().size()));
            }
            assertThat(wrong).as(address).isEmpty();
        }

        private static void tooWide(Page page, String when, List<String> wrong) {
            int pixels = Visitor.tooWide(page);
            if (pixels > 0) {
                wrong.add(when + "it is " + pixels + " pixels wider than the screen");
            }
        }

        private void nothingLeftOut() {
            System.out.println(pages + " pages looked at " + looks.stream().map(Look::name).toList() + ", " + crawl.read() + " more read, "
                    + crawl.seen().size() + " routes");
            var left = new TreeSet<>(routes.openTo(Role.ADMIN));
            left.removeAll(crawl.seen());
            ELSEWHERE.values().forEach(left::removeAll);
            assertThat(left).isEmpty();
            assertThat(messages.missing()).isEmpty();
        }
    }
}
