package org.shouwang.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A module that has something to unmask, for tests of the unmasking itself. */
@TestConfiguration
public class UnmaskedInTests {

    public static final String KIND = "test-value";
    private static final Map<UUID, Unmaskable.Unmasked> VALUES = new ConcurrentHashMap<>();

    /** Puts a value there and gives the row's id. */
    public static UUID value(UUID person, String masked, String full) {
        var of = UUID.randomUUID();
        VALUES.put(of, new Unmaskable.Unmasked(masked, full, person));
        return of;
    }

    @Bean
    Unmaskable testValues() {
        return new Unmaskable() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Optional<Unmasked> find(UUID of) {
                return Optional.ofNullable(VALUES.get(of));
            }
        };
    }
}
