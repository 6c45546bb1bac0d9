package org.shouwang.roster;

import java.time.Duration;

import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

/**
 * How often somebody from outside may ask: codes and addresses that cannot be guessed are not to be tried either. An office in
 * which many check papers shares one address.
 */
@Component
public class PublicCallers {

    private static final int AT_ONCE = 60;
    private static final Duration REFILLED_IN = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private final Cache<String, Bucket> callers = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(REFILLED_IN).build();

    /** @throws Problem {@code roster.callers.wait} for who has asked too often */
    public void count(String address) {
        var bucket = callers.get(address, key -> Bucket.builder().addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILLED_IN)).build());
        if (!bucket.tryConsume(1)) {
            throw Problem.of(Problem.Kind.TOO_MANY, "roster.callers.wait");
        }
    }
}
