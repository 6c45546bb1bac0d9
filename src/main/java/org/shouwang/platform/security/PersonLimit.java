package org.shouwang.platform.security;

import java.io.IOException;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Holds back an account whose browser or script runs wild; a program with a token may ask more than a person. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class PersonLimit extends OncePerRequestFilter {

    private final Buckets persons;
    private final Buckets programs;

    PersonLimit(@Value("${shouwang.limit.person.at-once:300}") int atOnce, @Value("${shouwang.limit.person.a-second:30}") int aSecond,
            @Value("${shouwang.limit.program.at-once:1000}") int programAtOnce, @Value("${shouwang.limit.program.a-second:100}") int programASecond) {
        this.persons = new Buckets(atOnce, aSecond);
        this.programs = new Buckets(programAtOnce, programASecond);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Buckets.exempt(request) || Buckets.here(request) || !Current.actor().signedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Current.actor();
        var buckets = actor.kind() == Actor.Kind.TOKEN ? programs : persons;
        if (buckets.allows(actor.id().toString(), response)) {
            chain.doFilter(request, response);
        }
    }
}
