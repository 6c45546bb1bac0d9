package org.shouwang.volunteers;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of work units and where each of them is. A unit's contact keeps the unit's own list and offers people; the community
 * confirms, and from then on they serve here. Where the unit says that somebody is elsewhere, the service here ends. For everybody
 * but the contact and whoever plans for the whole community a unit has no people.
 */
@Component
public class UnitPeople {

    private static final String UNKNOWN = "volunteers.unit-person.unknown";

    private final UnitRows rows;
    private final Organisations organisations;
    private final Volunteers volunteers;
    private final Audit audit;
    private final LiveUpdates live;
    private final Clock clock;

    UnitPeople(UnitRows rows, Organisations organisations, Volunteers volunteers, Audit audit, LiveUpdates live, Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** How many people each unit that the actor may see has, and where. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, UnitCount> counts() {
        var all = rows.counts();
        var seen = new HashMap<OrganisationId, UnitCount>();
        organisations.mine().forEach(unit -> seen.put(unit.id(), all.getOrDefault(unit.id(), UnitCount.NOBODY)));
        return seen;
    }

    @Transactional(readOnly = true)
    public Listing<UnitPerson> page(UnitQuery query, @Nullable String cursor, int size) {
        organisations.demandMine(query.unit());
        return rows.page(query, cursor, size);
    }

    @Transactional(readOnly = true)
    public int count(UnitQuery query) {
        organisations.demandMine(query.unit());
        return rows.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<UnitPerson> find(UnitPersonId id) {
        return rows.find(id).filter(one -> organisations.isMine(one.unit()));
    }

    /** Where somebody was, the latest first. */
    @Transactional(readOnly = true)
    public List<WasAt> history(UnitPersonId id) {
        get(id);
        return rows.history(id);
    }

    /** Adds somebody who is on site; the same id again changes nothing. @throws Problem {@code volunteers.unit-person.taken} */
    @Transactional
    public UnitPerson add(UnitPersonId id, OrganisationId unit, UnitPersonFacts facts) {
        organisations.demandMine(unit);
        if (rows.find(id).isEmpty()) {
            var now = clock.instant();
            rows.add(unit, List.of(new UnitPerson(id, unit, facts, At.of(Whereabouts.ON_SITE), now, Sending.NONE, "", null, 1)));
            if (rows.find(id).isEmpty()) {
                throw Problem.refused("volunteers.unit-person.taken").at("phone", "volunteers.unit-person.taken");
            }
            rows.note(Set.of(id), At.of(Whereabouts.ON_SITE), now);
        }
        return told(id);
    }

    /** @throws Problem stale; {@code volunteers.unit-person.taken} */
    @Transactional
    public UnitPerson describe(UnitPersonId id, long version, UnitPersonFacts facts) {
        get(id);
        try {
            if (!rows.describe(id, version, facts)) {
                throw Problem.stale();
            }
        } catch (DuplicateKeyException e) {
            throw Problem.refused("volunteers.unit-person.taken").at("phone", "volunteers.unit-person.taken");
        }
        return told(id);
    }

    /** Somebody no longer belongs to the unit; whoever was sent here serves no longer for it. */
    @Transactional
    public void remove(UnitPersonId id) {
        rows.find(id).ifPresent(there -> {
            get(id);
            rows.lock(there.unit(), Set.of(id)).forEach(one -> {
                rows.remove(id);
                recalled(one);
            });
            changed();
        });
    }

    /** What taking in a list would change. */
    @Transactional(readOnly = true)
    public UnitComparison compare(OrganisationId unit, List<UnitEntry> entries) {
        organisations.demandMine(unit);
        return UnitList.of(unit, entries, rows.all(unit), clock.instant()).comparison();
    }

    /** Takes in a unit's list; the same list again changes nothing, and nobody is removed. */
    @Transactional
    public UnitComparison take(OrganisationId unit, List<UnitEntry> entries) {
        organisations.demandMine(unit);
        var now = clock.instant();
        var list = UnitList.of(unit, entries, rows.lockAll(unit), now);
        rows.add(unit, list.fresh());
        list.fresh().stream().collect(Collectors.groupingBy(UnitPerson::at, Collectors.mapping(UnitPerson::id, Collectors.toList())))
                .forEach((at, ids) -> rows.note(ids, at, now));
        rows.rename(list.renamed());
        list.moved().forEach((at, ids) -> rows.move(ids, at, now));
        audit.record(AuditEntry.of(Act.ADDED, "volunteers.audit.unit-list").detail("rows=" + entries.size()));
        changed();
        return list.comparison();
    }

    /**
     * Says where people are from now on; who is there already stays as noted. Whoever was sent here is called back.
     *
     * @throws Problem {@code volunteers.where.by-sending} for "here", which takes an offer and an answer
     */
    @Transactional
    public void move(OrganisationId unit, Collection<UnitPersonId> ids, At at) {
        organisations.demandMine(unit);
        if (at.place() == Whereabouts.SENT_HERE) {
            throw Problem.invalid("platform.problem.check").at("place", "volunteers.where.by-sending");
        }
        var some = rows.lock(unit, ids).stream().filter(one -> !one.at().equals(at) || one.sending() == Sending.PROPOSED).toList();
        rows.move(some.stream().map(UnitPerson::id).toList(), at, clock.instant());
        some.forEach(this::recalled);
        changed();
    }

    private void recalled(UnitPerson one) {
        if (one.sending() == Sending.CONFIRMED && one.volunteer() != null) {
            volunteers.recalled(one.volunteer(), organisations.find(one.unit()).map(Organisation::name).orElse(""));
        }
    }

    /** Offers people to the community; who is offered or here already stays so. */
    @Transactional
    public void propose(OrganisationId unit, Collection<UnitPersonId> ids) {
        organisations.demandMine(unit);
        rows.propose(rows.lock(unit, ids).stream().map(UnitPerson::id).toList(), clock.instant());
        changed();
    }

    /** Takes an offer back that was not answered. */
    @Transactional
    public void withdraw(UnitPersonId id) {
        var there = get(id);
        rows.lock(there.unit(), Set.of(id));
        rows.endProposal(id, Sending.NONE, "");
        changed();
    }

    /**
     * The community takes people who are offered: they serve from now on. Who is not offered any more is left as is.
     *
     * @return how many there were
     * @throws Problem {@code volunteers.elsewhere} when one of them serves in another area, {@code volunteers.unit-person.sent-twice} when
     *         another unit has sent one of them; then nobody is taken
     */
    @Transactional
    public int confirm(OrganisationId unit, Collection<UnitPersonId> ids) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        organisations.demandMine(unit);
        var offered = rows.lock(unit, ids).stream().filter(one -> one.sending() == Sending.PROPOSED).toList();
        if (offered.isEmpty()) {
            return 0;
        }
        var taken = volunteers.takeFrom(unit, offered.stream().map(one -> new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()),
                VolunteerFacts.of(one.facts().name(), one.facts().phone()).of(unit))).toList());
        try {
            for (int n = 0; n < offered.size(); n++) {
                rows.confirm(offered.get(n).id(), taken.get(n).id(), clock.instant());
            }
        } catch (DuplicateKeyException e) {
            throw Problem.refused("volunteers.unit-person.sent-twice");
        }
        changed();
        return offered.size();
    }

    /** The community does not take somebody who is offered. */
    @Transactional
    public void decline(UnitPersonId id, String reason) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        var there = get(id);
        rows.lock(there.unit(), Set.of(id));
        rows.endProposal(id, Sending.DECLINED, Written.line(reason, "reason", 100));
        changed();
    }

    /** A list leaves the program: it stands in the log. */
    @Transactional
    public List<UnitPerson> export(UnitQuery query) {
        organisations.demandMine(query.unit());
        var all = rows.page(query, null, Integer.MAX_VALUE - 1).rows();
        audit.record(AuditEntry.of(Act.EXPORTED, "volunteers.audit.unit-exported").detail("rows=" + all.size()));
        return all;
    }

    private UnitPerson get(UnitPersonId id) {
        return find(id).orElseThrow(() -> Problem.notFound(UNKNOWN));
    }

    private UnitPerson told(UnitPersonId id) {
        changed();
        return get(id);
    }

    private void changed() {
        live.changed("volunteers.units");
        live.changed("today");
    }
}
