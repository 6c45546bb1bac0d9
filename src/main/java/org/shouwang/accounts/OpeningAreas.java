package org.shouwang.accounts;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.Pinyin;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Further areas beside the one of the first start – a street above, a community below, an inspection group – and which
 * lies in which. Whoever administers an area may open others; one is put into another only by somebody who administers
 * both, because whoever commands the greater one gives orders to those inside it and reads their figures.
 */
@Component
public class OpeningAreas {

    private final Areas areas;
    private final Accounts accounts;
    private final Roles roles;
    private final HeldRoles held;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OpeningAreas(Areas areas, Accounts accounts, Roles roles, HeldRoles held, Audit audit, TransactionTemplate transaction) {
        this.areas = areas;
        this.accounts = accounts;
        this.roles = roles;
        this.held = held;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Who is invited into an area as it is opened.
     *
     * @param roleId made by whoever asks
     */
    public record FirstPerson(NewAccount account, UUID roleId, Role role) {
    }

    /** @param invited null where nobody was */
    public record Opened(Area area, @Nullable Account invited) {
    }

    /**
     * Opens an area. The person who does so administers it, and may leave once somebody else does; a program has to name
     * the first admin. Asking again with the same id opens nothing more and answers the same.
     *
     * @throws Problem {@code platform.area.code-taken}, {@code platform.area.not-greater}, {@code accounts.areas.not-yours}
     *         for a parent or child that the actor does not administer, {@code accounts.areas.no-admin}, {@code accounts.setup.*}
     */
    public Opened open(NewArea wanted, @Nullable FirstPerson first) {
        Current.demand(Permission.AREA_EDIT);
        var opener = Current.actor();
        var from = Current.area();
        var area = wanted.checked();
        demandAdministered(wanted.parent(), "parent");
        demandAdministered(wanted.child(), "child");
        if (opener.kind() != Actor.Kind.PERSON && (first == null || first.role() != Role.ADMIN)) {
            throw Problem.invalid("accounts.areas.no-admin");
        }
        boolean fresh = Current.as(administering(opener, area.id()), area.id(),
                () -> Boolean.TRUE.equals(transaction.execute(status -> begin(area, wanted, first))));
        if (!fresh && !held.madeAdmin(area.id(), opener.id())) {
            throw Problem.refused("platform.area.code-taken", area.code());
        }
        if (fresh) {
            Current.run(opener, from, () -> note("accounts.audit.area-opened", area));
        }
        return new Opened(areas.get(area.id()), first == null ? null : accounts.byPhone(first.account().phone()).orElse(null));
    }

    /** False where the id was used before; then nothing is given to anybody. */
    private boolean begin(Area area, NewArea wanted, @Nullable FirstPerson first) {
        if (!areas.openNew(area)) {
            return false;
        }
        if (wanted.parent() != null) {
            areas.put(area.id(), wanted.parent());
        }
        if (wanted.child() != null) {
            areas.put(wanted.child(), area.id());
        }
        note("accounts.audit.area-opened", area);
        if (Current.actor().kind() == Actor.Kind.PERSON) {
            roles.give(NewRole.of(new AccountId(Current.actor().id()), Role.ADMIN));
        }
        if (first != null) {
            var account = accounts.register(first.account()).account();
            roles.give(new NewRole(first.roleId(), account.id(), first.role(), Set.of(), null));
        }
        return true;
    }

    /**
     * Puts the current area into a greater one, or takes it out of any.
     *
     * @throws Problem {@code accounts.areas.not-yours}, {@code platform.area.not-greater}
     */
    @Transactional
    public void put(@Nullable AreaId parent) {
        Current.demand(Permission.AREA_EDIT);
        demandAdministered(parent, "parent");
        areas.put(Current.area(), parent);
        note("accounts.audit.area-put", parent == null ? areas.get(Current.area()) : areas.get(parent));
        roles.areasMoved();
    }

    /** A short name for addresses on the web, from the sound of the area's name: 望春社区 → wangchun. */
    @Transactional(readOnly = true)
    public String proposeCode(String name) {
        var bare = name.strip().replaceFirst("(?<=.)(社区|居委会|小区|街道|村)$", "");
        var sound = Pinyin.of(bare).full().replaceAll("[^a-z0-9]", "");
        var code = sound.isEmpty() ? "community" : sound.substring(0, Math.min(sound.length(), 30));
        for (int n = 2; areas.find(code).isPresent(); n++) {
            code = code.replaceFirst("-\\d+$", "") + "-" + n;
        }
        return code;
    }

    private static void demandAdministered(@Nullable AreaId area, String field) {
        if (area != null && !Current.actor().may(Permission.AREA_EDIT, area)) {
            throw Problem.refused("accounts.areas.not-yours").at(field, "accounts.areas.not-yours");
        }
    }

    /** The same person or program, for the moment in which the area has nobody else. */
    private static Actor administering(Actor opener, AreaId area) {
        var grants = new ArrayList<>(opener.grants());
        grants.add(Grant.of(area, Role.ADMIN));
        return new Actor(opener.kind(), opener.id(), opener.name(), grants);
    }

    private void note(String action, Area area) {
        audit.record(AuditEntry.of(Act.ALLOWED, action).detail(area.name() + " (" + area.code() + ")"));
    }
}
