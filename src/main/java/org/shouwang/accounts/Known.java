package org.shouwang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Role;
import org.shouwang.platform.security.SignIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Who stands behind a secret. Remembered for a few seconds, so that a page with ten requests asks once; whatever this
 * node changes is forgotten at once, what another node changes within those seconds.
 */
@Component
class Known implements SignIns {

    private static final Duration FOR = Duration.ofSeconds(3);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final TokenRows tokens;
    private final LastSeen lastSeen;
    private final Areas areas;
    private final Clock clock;
    private final Cache<String, Optional<Actor>> recent = Caffeine.newBuilder()
            .maximumSize(20_000).expireAfterWrite(FOR).build();
    private final Cache<String, Boolean> noted = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(NOTED_EVERY).build();

    Known(Sessions sessions, TokenRows tokens, LastSeen lastSeen, Areas areas, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.lastSeen = lastSeen;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> bySession(String secret) {
        return recall('s', secret, hash -> sessions.actor(hash, clock.instant()).map(this::withAreasBelow), lastSeen::session);
    }

    @Override
    public Optional<Actor> byToken(String secret) {
        return recall('t', secret, hash -> tokens.actor(hash, clock.instant()), lastSeen::token);
    }

    /** Who may do what has changed: nothing is remembered any longer once the change is in the database. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recent.invalidateAll();
                }
            });
        } else {
            recent.invalidateAll();
        }
    }

    private Optional<Actor> recall(char kind, String secret, Function<byte[], Optional<Actor>> ask, Consumer<byte[]> note) {
        var hash = Secrets.hash(secret);
        var key = kind + HexFormat.of().formatHex(hash);
        var known = recent.getIfPresent(key);
        if (known == null) {
            known = ask.apply(hash);
            recent.put(key, known);
            if (known.isPresent() && noted.asMap().putIfAbsent(key, true) == null) {
                note.accept(hash);
            }
        }
        return known;
    }

    /** Command of a street, county or city reads the figures of every area inside it. */
    private Actor withAreasBelow(Actor actor) {
        var command = actor.grants().stream().filter(grant -> grant.role() == Role.COMMAND).toList();
        if (command.isEmpty()) {
            return actor;
        }
        var grants = new ArrayList<>(actor.grants());
        for (var grant : command) {
            areas.below(grant.area()).forEach(area -> grants.add(new Grant(area.id(), Role.COMMAND, grant.buildings(), grant.until())));
        }
        return new Actor(actor.kind(), actor.id(), actor.name(), grants);
    }
}
