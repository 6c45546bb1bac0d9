package org.shouwang.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Permission;

/**
 * A program's key to one area, without its secret.
 *
 * @param hint the last four characters of the secret
 * @param madeBy the person on whose behalf the program works: it can never do more than that person may at the time
 * @param usedAt about when it was last used, to within ten minutes; null where never
 */
public record Token(UUID id, String name, String hint, Set<Permission> permissions, UUID madeBy, Instant madeAt,
        Instant until, @Nullable Instant revokedAt, @Nullable Instant usedAt) {

    public Token {
        permissions = Set.copyOf(permissions);
    }

    public boolean goodAt(Instant now) {
        return revokedAt == null && until.isAfter(now);
    }
}
