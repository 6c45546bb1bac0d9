package org.shouwang.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Token;
import org.shouwang.platform.Permission;

/**
 * The programs that may come in.
 *
 * @param told the secret of the token made just now; shown this once
 */
public record TokensPage(List<Token> tokens, Set<Permission> possible, Instant now, @Nullable String told) {
}
