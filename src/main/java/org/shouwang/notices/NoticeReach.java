package org.shouwang.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.RoleHolders;
import org.shouwang.notices.Notice.By;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Role;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Personal;
import org.shouwang.registry.Dwelling;
import org.shouwang.registry.Dwellings;
import org.shouwang.registry.HouseholdId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has been reached by a notice and who has not: households by their doors, as far as the actor's buildings reach, and
 * people by name where it was for people. Who moves in while a notice holds is concerned like everybody there.
 */
@Component
public class NoticeReach {

    /** What a household or a person has done with a notice. */
    public enum Stage {
        /** Read it, or for an urgent one said so. */
        READ,
        /** Was told at the door or by phone. */
        TOLD,
        /** Opened an urgent one and did not say that it was read. */
        OPENED,
        MISSING;

        public boolean reached() {
            return this == READ || this == TOLD;
        }
    }

    /** @param at when it came to this; null while nothing has happened */
    public record Door(Dwelling dwelling, Stage stage, @Nullable Instant at, String teller) {
    }

    /** @param at when it came to this; null while nothing has happened */
    public record Person(AccountId account, @Personal("to know who has not been reached") String name, Stage stage, @Nullable Instant at) {
    }

    private final NoticeRows notices;
    private final Receipts receipts;
    private final Dwellings dwellings;
    private final Reached reached;
    private final RoleHolders holders;
    private final LiveUpdates live;
    private final Clock clock;

    NoticeReach(NoticeRows notices, Receipts receipts, Dwellings dwellings, Reached reached, RoleHolders holders, LiveUpdates live, Clock clock) {
        this.notices = notices;
        this.receipts = receipts;
        this.dwellings = dwellings;
        this.reached = reached;
        this.holders = holders;
        this.live = live;
        this.clock = clock;
    }

    /** A sent notice, for whoever may see the register; its reach is as narrow as the role. */
    @Transactional(readOnly = true)
    public Optional<Notice> notice(NoticeId id) {
        return notices.find(id).filter(notice -> notice.state() == NoticeState.SENT || notice.state() == NoticeState.WITHDRAWN);
    }

    /** The households that an audience concerns, in house order; none where it is for people by what they do. */
    @Transactional(readOnly = true)
    public List<Dwelling> concerned(Audience audience) {
        return audience.reachesHouseholds() ? dwellings.in(reached.part(audience)) : List.of();
    }

    /** All households concerned and how far each is, in house order; two statements. */
    @Transactional(readOnly = true)
    public List<Door> doors(Notice notice) {
        var all = concerned(notice.audience());
        if (all.isEmpty()) {
            return List.of();
        }
        var known = receipts.ofHouseholds(notice.id());
        return all.stream().map(dwelling -> door(dwelling, known.get(dwelling.household()))).toList();
    }

    private static Door door(Dwelling dwelling, Receipts.@Nullable OfHousehold receipt) {
        if (receipt == null) {
            return new Door(dwelling, Stage.MISSING, null, "");
        }
        var stage = receipt.how() == Receipts.How.TOLD ? Stage.TOLD : receipt.readAt() == null ? Stage.OPENED : Stage.READ;
        return new Door(dwelling, stage, receipt.readAt() == null ? receipt.openedAt() : receipt.readAt(), receipt.teller());
    }

    /**
     * The people who opened or read it, and where it is for named people or roles, also those who did not; by name.
     * Residents by their account are in it only once they opened it: who lives where is counted by doors.
     */
    @Transactional(readOnly = true)
    public List<Person> people(Notice notice) {
        Current.demand(Permission.NOTICES_SEND);
        var done = receipts.ofPeople(notice.id()).stream().collect(Collectors.toMap(Receipts.OfPerson::account, one -> one));
        var names = new LinkedHashMap<AccountId, String>();
        expected(notice).forEach(holder -> names.put(holder.account(), holder.name()));
        holders.named(done.keySet().stream().map(AccountId::new).toList()).forEach(one -> names.putIfAbsent(one.account(), one.name()));
        var all = new ArrayList<Person>();
        names.forEach((account, name) -> all.add(person(account, name, done.get(account.value()))));
        return List.copyOf(all);
    }

    private static Person person(AccountId account, String name, Receipts.@Nullable OfPerson receipt) {
        return receipt == null ? new Person(account, name, Stage.MISSING, null)
                : receipt.readAt() == null ? new Person(account, name, Stage.OPENED, receipt.openedAt())
                : new Person(account, name, Stage.READ, receipt.readAt());
    }

    /** Whom it is for by name or by role. */
    private List<RoleHolders.Named> expected(Notice notice) {
        var audience = notice.audience();
        if (!audience.people().isEmpty()) {
            return holders.named(audience.people());
        }
        var roles = audience.roles().stream().filter(role -> role != Role.RESIDENT).collect(Collectors.toSet());
        return roles.isEmpty() ? List.of() : holders.of(roles).stream()
                .filter(holder -> audience.everywhere() || !notice.buildings().isEmpty()
                        && (holder.buildings().isEmpty() || holder.buildings().stream().anyMatch(notice.buildings()::contains)))
                .map(holder -> new RoleHolders.Named(holder.account(), holder.name())).toList();
    }

    /** How many could approve what the current actor sends off. */
    @Transactional(readOnly = true)
    public int otherApprovers() {
        var me = Current.actor().id();
        var roles = java.util.Arrays.stream(Role.values()).filter(Permission.NOTICES_SEND::heldBy).toList();
        return Math.toIntExact(holders.of(roles).stream().map(holder -> holder.account().value()).filter(id -> !id.equals(me)).distinct().count());
    }

    /** Somebody told a household at the door or by phone: it has heard the notice. Again changes nothing. */
    @Transactional
    public void told(NoticeId id, HouseholdId household) {
        demandConcerned(id, household);
        var actor = Current.actor();
        receipts.told(id, household, new By(actor.kind() == Actor.Kind.SYSTEM ? null : actor.id(), actor.name()), clock.instant());
        live.changed(Inbox.topic(id));
    }

    /** Takes back that a household was told. */
    @Transactional
    public void notTold(NoticeId id, HouseholdId household) {
        demandConcerned(id, household);
        receipts.notTold(id, household);
        live.changed(Inbox.topic(id));
    }

    /** Also asks whether the actor's buildings reach so far: a door that cannot be seen is none. */
    private void demandConcerned(NoticeId id, HouseholdId household) {
        Current.demand(Permission.REGISTER_READ);
        var notice = notice(id).orElseThrow(NoticeRows::unknown);
        if (concerned(notice.audience()).stream().noneMatch(one -> one.household().equals(household))) {
            throw NoticeRows.unknown();
        }
    }

    /** How many are how far. */
    public static Map<Stage, Integer> counts(List<Door> doors) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        doors.forEach(door -> counts.merge(door.stage(), 1, Integer::sum));
        return counts;
    }
}
