package org.shouwang.platform.security;

import java.util.Optional;

import org.shouwang.platform.Actor;

/** Who stands behind a session or an API token; the module that keeps accounts knows. */
public interface SignIns {

    /** The name of the cookie that carries a session. */
    String COOKIE = "shouwang";

    /** The person of a session that is still valid. */
    Optional<Actor> bySession(String secret);

    /** The owner of an API token that is still valid, with no more than the token's own scopes. */
    Optional<Actor> byToken(String secret);
}
