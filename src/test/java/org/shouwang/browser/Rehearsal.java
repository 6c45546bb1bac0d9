package org.shouwang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.AccountsFixtures;
import org.shouwang.accounts.SignInOutcome;
import org.shouwang.accounts.SigningIn;
import org.shouwang.drill.play.DemoDrill;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.DemoContent;
import org.shouwang.platform.Open;
import org.shouwang.platform.Role;
import org.shouwang.platform.jobs.Jobs;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets browser tests have what the demo has: its drill, played over HTTP in an area of the test's own. Time goes as
 * elsewhere but while that lasts.
 */
@TestConfiguration
class Rehearsal {

    private static final String WHY_OPEN = "tests only";
    /** Stays signed in over the days of a drill. */
    private static final SigningIn.Device PHONE = new SigningIn.Device("drill", "192.0.2.1", true);

    /** The roles that the demo's people have. */
    private static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.VOLUNTEER, Role.RESIDENT, Role.LINK, Role.SAMPLER);

    /** Goes by itself, or stands until it is put forward. */
    static final class Hands extends Clock {

        private final Clock real = Clock.systemUTC();
        private volatile @Nullable Instant standing;

        void stand(Instant at) {
            standing = at;
        }

        void letGo() {
            standing = null;
        }

        @Override
        public Instant instant() {
            var at = standing;
            return at == null ? real.instant() : at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var hands = this;
            return new Clock() {

                @Override
                public Instant instant() {
                    return hands.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return hands.withZone(other);
                }
            };
        }
    }

    /** The same routes as those of an instance that was started for a drill; found as a member of this configuration. */
    @TestComponent
    @RestController
    static class Doors {

        private final Hands hands;
        private final Jobs jobs;
        private final Accounts accounts;
        private final SigningIn signingIn;

        Doors(Hands hands, Jobs jobs, Accounts accounts, SigningIn signingIn) {
            this.hands = hands;
            this.jobs = jobs;
            this.accounts = accounts;
            this.signingIn = signingIn;
        }

        @GetMapping("/api/v1/drill/clock")
        @Open(WHY_OPEN)
        Map<String, Instant> now() {
            return Map.of("now", hands.instant());
        }

        @PutMapping("/api/v1/drill/clock")
        @Open(WHY_OPEN)
        Map<String, Instant> forward(@RequestBody Map<String, Instant> to) {
            hands.stand(to.get("now"));
            jobs.runDue();
            return now();
        }

        @PostMapping("/sign-in/drill")
        @Open(WHY_OPEN)
        void enter(@RequestParam UUID account, HttpServletResponse response) {
            var cookie = new Cookie(SignIns.COOKIE, ((SignInOutcome.In) signingIn.vouchedFor(accounts.get(new AccountId(account)), PHONE)).secret());
            cookie.setPath("/");
            response.addCookie(cookie);
        }
    }

    /** A community in which the demo's drill has been played. */
    static final class Played {

        private final Hands hands;
        private final Areas areas;
        private final ObjectProvider<DemoContent> content;
        private final AccountsFixtures people;
        private final Environment environment;

        Played(Hands hands, Areas areas, ObjectProvider<DemoContent> content, AccountsFixtures people, Environment environment) {
            this.hands = hands;
            this.areas = areas;
            this.content = content;
            this.people = people;
            this.environment = environment;
        }

        Area community() {
            var drill = DemoDrill.endingNow(hands);
            hands.stand(drill.begins());
            try {
                var area = DemoAreas.inhabited(areas, content);
                ROLES.forEach(role -> people.person(area.id(), role));
                var admin = people.person(area.id(), Role.ADMIN);
                var unmet = drill.play(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")), area.code(), admin.id().value(), percent -> { });
                assertThat(unmet).isEmpty();
                return area;
            } finally {
                hands.letGo();
            }
        }
    }

    @Bean
    @Primary
    Hands rehearsalHands() {
        return new Hands();
    }

    @Bean
    Played rehearsalPlayed(Hands hands, Areas areas, ObjectProvider<DemoContent> content, AccountsFixtures people, Environment environment) {
        return new Played(hands, areas, content, people, environment);
    }
}
