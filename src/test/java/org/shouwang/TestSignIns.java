package org.shouwang;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.shouwang.platform.Actor;
import org.shouwang.platform.security.SignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import jakarta.servlet.http.Cookie;

/** Lets a test be anybody: by a cookie of a made-up session. Real sessions work beside it. */
@TestConfiguration
public class TestSignIns {

    private static final String MADE_UP = "made-up-";
    private static final Map<String, Actor> ACTORS = new ConcurrentHashMap<>();

    /** The cookie with which a request is this actor's. */
    public static Cookie as(Actor actor) {
        var secret = MADE_UP + actor.id();
        ACTORS.put(secret, actor);
        return new Cookie(SignIns.COOKIE, secret);
    }

    @Bean
    @Primary
    SignIns madeUpSignIns(ObjectProvider<SignIns> all) {
        return new SignIns() {

            @Override
            public Optional<Actor> bySession(String secret) {
                return secret.startsWith(MADE_UP) ? Optional.ofNullable(ACTORS.get(secret)) : real().flatMap(s -> s.bySession(secret));
            }

            @Override
            public Optional<Actor> byToken(String secret) {
                return real().flatMap(s -> s.byToken(secret));
            }

            private Optional<SignIns> real() {
                return all.stream().filter(other -> other != this).findFirst();
            }
        };
    }
}
