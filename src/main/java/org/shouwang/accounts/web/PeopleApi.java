package org.shouwang.accounts.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.ErasingAccounts;
import org.shouwang.accounts.HeldRole;
import org.shouwang.accounts.NewAccount;
import org.shouwang.accounts.NewRole;
import org.shouwang.accounts.Roles;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Requires;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Edition;
import org.shouwang.privacy.Masked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The people of an area, for programs. */
@RestController
@RequestMapping("/api/v1/areas/{area}/people")
@Tag(name = "people", description = "People of an area and what they may do there")
class PeopleApi {

    private final PeopleList list;
    private final LeaversList leavers;
    private final Accounts accounts;
    private final ErasingAccounts erasing;
    private final Roles roles;

    PeopleApi(PeopleList list, LeaversList leavers, Accounts accounts, Roles roles, ErasingAccounts erasing) {
        this.list = list;
        this.leavers = leavers;
        this.erasing = erasing;
        this.accounts = accounts;
        this.roles = roles;
    }

    /** @param next cursor of the following page; null on the last one */
    record People(List<Listed> people, int count, @Nullable String next) {
    }

    /** @param phone masked */
    record Listed(UUID id, String name, String phone, List<Role> roles, @Nullable Instant until, boolean locked) {
    }

    /** @param next cursor of the following page; null on the last one */
    record Leavers(List<Left> people, @Nullable String next) {
    }

    /** @param phone masked */
    record Left(UUID id, String name, String phone, Instant left) {
    }

    /** @param phone masked */
    record Shown(UUID id, String name, String phone, boolean locked, List<ShownRole> roles) {
    }

    record ShownRole(UUID id, Role role, Set<UUID> buildings, Instant since, @Nullable Instant until, @Nullable Instant ended, long version) {

        static ShownRole of(HeldRole held) {
            return new ShownRole(held.id(), held.role(), held.buildings(), held.givenAt(), held.until(), held.endedAt(), held.version());
        }
    }

    /** @param id made by the caller, so that asking again invites nobody twice */
    record Invitation(UUID id, String name, String phone, UUID roleId, Wanted role) {
    }

    /** @param buildings none for the whole area */
    record Wanted(Role role, @Nullable Set<UUID> buildings, @Nullable Instant until) {

        NewRole as(UUID id, AccountId account) {
            return new NewRole(id, account, role, buildings == null ? Set.of() : buildings, until);
        }
    }

    @GetMapping
    @Requires(Permission.ACCOUNTS_READ)
    @Operation(summary = "People with a role in the area, by name; q finds names, pinyin and the last digits of a phone")
    People people(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable String cursor) {
        var sought = PeopleList.Sought.of(q, role);
        var page = list.page(sought, cursor);
        return new People(page.rows().stream().map(it -> new Listed(it.id(), it.name(), Masked.phone(it.phone()), it.roles(), it.until(), it.locked())).toList(),
                list.count(sought), page.next());
    }

    @GetMapping("/without-roles")
    @Requires(Permission.ERASE)
    @Operation(summary = "People who had a role in the area and hold none anywhere now")
    Leavers leavers(@RequestParam(required = false) @Nullable String cursor) {
        var page = leavers.page(cursor);
        return new Leavers(page.rows().stream().map(it -> new Left(it.id(), it.name(), it.phone(), it.left())).toList(), page.next());
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.ERASE)
    @Operation(summary = "Erase the account of somebody who holds no role anywhere any more")
    ResponseEntity<Void> erase(@PathVariable UUID id) {
        erasing.erase(new AccountId(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}")
    @Requires(Permission.ACCOUNTS_READ)
    @Operation(summary = "One person with all roles in the area, also those that ended")
    ResponseEntity<Shown> person(@PathVariable UUID id) {
        var held = roles.ofOneFromHere(new AccountId(id));
        return shown(accounts.get(new AccountId(id)), held);
    }

    @PostMapping
    @Requires(Permission.ACCOUNTS_EDIT)
    @Operation(summary = "Invite somebody: make the account unless the phone has one, and give a role")
    ResponseEntity<Shown> invite(@PathVariable String area, @RequestBody Invitation asked) {
        var made = accounts.register(new NewAccount(new AccountId(asked.id()), EnteredPerson.phone(asked.phone()), EnteredPerson.name(asked.name()),
                null, Locale.SIMPLIFIED_CHINESE));
        var account = made.account();
        roles.give(asked.role().as(asked.roleId(), account.id()));
        var answer = shown(account, roles.of(account.id()));
        return made.fresh() ? ResponseEntity.created(URI.create("/api/v1/areas/" + area + "/people/" + account.id()))
                .eTag(Edition.tag(account.version())).body(answer.getBody()) : answer;
    }

    @PutMapping("/{id}/roles/{role}")
    @Requires(Permission.ACCOUNTS_EDIT)
    @Operation(summary = "Give a role under an id of the caller's making, or change the one that has this id (If-Match)")
    ResponseEntity<ShownRole> role(@PathVariable UUID id, @PathVariable("role") UUID roleId, @RequestBody Wanted wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var known = roles.ofOneFromHere(new AccountId(id)).stream().filter(it -> it.id().equals(roleId)).findFirst();
        if (known.isEmpty()) {
            var given = roles.give(wanted.as(roleId, new AccountId(id)));
            return ResponseEntity.status(201).eTag(Edition.tag(given.version())).body(ShownRole.of(given));
        }
        if (known.get().role() != wanted.role()) {
            throw Problem.refused("accounts.role.other");
        }
        var changed = roles.change(roleId, Edition.demanded(ifMatch), wanted.buildings() == null ? Set.of() : wanted.buildings(), wanted.until());
        return ResponseEntity.ok().eTag(Edition.tag(changed.version())).body(ShownRole.of(changed));
    }

    @DeleteMapping("/{id}/roles/{role}")
    @Requires(Permission.ACCOUNTS_EDIT)
    @Operation(summary = "Take a role back; taking it back again changes nothing")
    ResponseEntity<Void> end(@PathVariable UUID id, @PathVariable UUID role) {
        if (roles.ofOneFromHere(new AccountId(id)).stream().noneMatch(it -> it.id().equals(role))) {
            throw Problem.notFound("accounts.role.unknown");
        }
        roles.end(role);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/lock")
    @Requires(Permission.ACCOUNTS_EDIT)
    @Operation(summary = "Lock the account: signed out everywhere, no way in")
    ResponseEntity<Void> lock(@PathVariable UUID id) {
        roles.ofOneFromHere(new AccountId(id));
        roles.lock(new AccountId(id), true);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/lock")
    @Requires(Permission.ACCOUNTS_EDIT)
    @Operation(summary = "Unlock the account")
    ResponseEntity<Void> unlock(@PathVariable UUID id) {
        roles.ofOneFromHere(new AccountId(id));
        roles.lock(new AccountId(id), false);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Shown> shown(Account account, List<HeldRole> held) {
        return ResponseEntity.ok().eTag(Edition.tag(account.version())).body(new Shown(account.id().value(), account.name(),
                Masked.phone(account.phone().text()), account.locked(), held.stream().map(ShownRole::of).toList()));
    }
}
