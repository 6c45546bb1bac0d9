package org.shouwang.accounts.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Token;
import org.shouwang.accounts.Tokens;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Keys for programs. */
@RestController
@RequestMapping("/api/v1/areas/{area}/tokens")
@Tag(name = "tokens", description = "Keys for programs, each with its own permissions and end")
class TokensApi {

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param id made by the caller */
    record Asked(UUID id, String name, Set<Permission> permissions, Instant until) {
    }

    /** @param secret told in the answer to the making only */
    record Shown(UUID id, String name, String hint, Set<Permission> permissions, Instant made, Instant until, @Nullable Instant revoked,
            @Nullable Instant used, @Nullable String secret) {

        static Shown of(Token it, @Nullable String secret) {
            return new Shown(it.id(), it.name(), it.hint(), it.permissions(), it.madeAt(), it.until(), it.revokedAt(), it.usedAt(), secret);
        }
    }

    @GetMapping
    @Requires(Permission.TOKENS_EDIT)
    @Operation(summary = "All tokens of the area, also those that ended, without their secrets")
    List<Shown> all() {
        return tokens.all().stream().map(it -> Shown.of(it, null)).toList();
    }

    @PostMapping
    @Requires(Permission.TOKENS_EDIT)
    @Operation(summary = "Make a token; the secret is in this answer and nowhere else")
    ResponseEntity<Shown> make(@PathVariable String area, @RequestBody Asked asked) {
        var told = tokens.make(new Tokens.NewToken(asked.id(), asked.name(), asked.permissions(), asked.until()));
        return ResponseEntity.created(URI.create("/api/v1/areas/" + area + "/tokens/" + told.token().id())).body(Shown.of(told.token(), told.secret()));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.TOKENS_EDIT)
    @Operation(summary = "Revoke a token; revoking it again changes nothing")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return ResponseEntity.noContent().build();
    }
}
