package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import jakarta.servlet.Filter;

class LimitUnitTests {

    static final int AT_ONCE = 20;

    @Test
    void anAddressThatAsksTooMuchWaitsAndOthersDoNot() throws Exception {
        var limit = new AddressLimit(AT_ONCE, 1);
        assertThat(refused(limit, "192.0.2.7", "/", AT_ONCE)).isZero();
        assertThat(refused(limit, "192.0.2.7", "/", 5)).isEqualTo(5);
        assertThat(refused(limit, "192.0.2.8", "/", 5)).isZero();
    }

    @Test
    void thisMachineAndFilesThatBrowsersKeepAreNotCounted() throws Exception {
        var limit = new AddressLimit(AT_ONCE, 1);
        assertThat(refused(limit, "127.0.0.1", "/", AT_ONCE * 3)).isZero();
        assertThat(refused(limit, "192.0.2.7", "/assets/x/app.css", AT_ONCE * 3)).isZero();
    }

    @Test
    void aRefusalSaysHowLongToWait() throws Exception {
        var limit = new AddressLimit(1, 1);
        ask(limit, "192.0.2.7", "/");
        var refused = ask(limit, "192.0.2.7", "/");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 3);
    }

    @Test
    void anAccountIsHeldBackByItselfAndAProgramMayAskMore() throws Exception {
        var limit = new PersonLimit(AT_ONCE, 1, AT_ONCE * 4, 1);
        assertThat(refusedAs(Actor.Kind.PERSON, limit, AT_ONCE + 3)).isEqualTo(3);
        assertThat(refusedAs(Actor.Kind.PERSON, limit, AT_ONCE)).isZero();
        assertThat(refusedAs(Actor.Kind.TOKEN, limit, AT_ONCE * 4)).isZero();
        assertThat(refusedAs(Actor.Kind.NOBODY, limit, AT_ONCE * 9)).isZero();
    }

    private static long refusedAs(Actor.Kind kind, PersonLimit limit, int times) throws Exception {
        var somebody = new Actor(kind, UUID.randomUUID(), "somebody", List.of());
        return Current.as(somebody, null, () -> refused(limit, "192.0.2.7", "/", times));
    }

    private static long refused(Filter limit, String address, String path, int times) throws Exception {
        long refused = 0;
        for (int i = 0; i < times; i++) {
            refused += ask(limit, address, path).getStatus() == 429 ? 1 : 0;
        }
        return refused;
    }

    private static MockHttpServletResponse ask(Filter limit, String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
