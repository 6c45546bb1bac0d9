package org.shouwang.platform.security;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A bucket for each of many visitors: so many requests at once, so many a second for as long as one likes. */
final class Buckets {

    private static final int VISITORS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(VISITORS).expireAfterAccess(FORGOTTEN_AFTER).build();
    private final int atOnce;
    private final int aSecond;

    Buckets(int atOnce, int aSecond) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
    }

    /** Takes one request out of the visitor's bucket, or refuses it with the time to wait. */
    boolean allows(String visitor, HttpServletResponse response) throws IOException {
        var taken = buckets.get(visitor, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1))).build()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return true;
        }
        var wait = Duration.ofNanos(taken.getNanosToWaitForRefill()).plusSeconds(1).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    /** Files that browsers keep anyway. */
    static boolean exempt(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    /** This very machine: benchmarks, drills, somebody at the keyboard. */
    static boolean here(HttpServletRequest request) {
        try {
            return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
