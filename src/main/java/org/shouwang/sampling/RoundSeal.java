package org.shouwang.sampling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.privacy.KeysDestroyed;
import org.shouwang.privacy.Seal;
import org.shouwang.privacy.Seals;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Seals what a round knows of people besides their place: a guest's name and phone, words behind a reason, what the
 * laboratory said. Under the incident's key, so that it goes with the incident; in normal times under the register's.
 */
@Component
class RoundSeal {

    private record Of(AreaId area, RoundId round) {
    }

    private final Seals seals;
    private final RoundRows rounds;
    /** A round's incident never changes. */
    private final Cache<Of, Optional<UUID>> incidents = Caffeine.newBuilder().maximumSize(2_000).build();

    RoundSeal(Seals seals, RoundRows rounds) {
        this.seals = seals;
        this.rounds = rounds;
    }

    /** One element for each event, null for those on the list; none at all where there are no guests, which is nearly always. */
    byte @Nullable [][] seal(RoundId round, List<TableEvent.Register> events) {
        if (events.stream().allMatch(event -> event.guest() == null)) {
            return new byte[0][];
        }
        return events.stream().map(event -> event.guest() == null ? null : seal(round, event.guest().text(), guest(event.id())))
                .toArray(byte[][]::new);
    }

    byte @Nullable [] seal(RoundId round, @Nullable String text, String context) {
        return of(round).seal(text, context);
    }

    /** Null where there is nothing, and for ever after the incident's keys were destroyed. */
    @Nullable String open(RoundId round, byte @Nullable [] sealed, String context) {
        try {
            return of(round).open(sealed, context);
        } catch (KeysDestroyed e) {
            return null;
        }
    }

    private Seal of(RoundId round) {
        var area = Current.area();
        return incidents.get(new Of(area, round), key -> rounds.incident(round)).map(incident -> seals.incident(area, incident))
                .orElseGet(() -> seals.register(area));
    }

    static String guest(UUID registration) {
        return "sampling.guest/" + registration;
    }

    static String reason(RoundId round, UUID person) {
        return "sampling.reason/" + round + "/" + person;
    }

    static String result(String tube) {
        return "sampling.result/" + tube;
    }
}
