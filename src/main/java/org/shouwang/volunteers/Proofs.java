package org.shouwang.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By whom and when it was seen that volunteers can do what they say. A skill that needs a proof counts for posts while one holds;
 * neither number nor picture of a document is kept. Noting the same again changes no more than its end.
 */
@Component
public class Proofs {

    /** How many days ahead somebody is told that a proof runs out. */
    public static final int SOON_DAYS = 30;

    private final ProofRows rows;
    private final VolunteerRows people;
    private final Volunteers volunteers;
    private final Audit audit;
    private final AreaDay day;
    private final Clock clock;

    Proofs(ProofRows rows, VolunteerRows people, Volunteers volunteers, Audit audit, AreaDay day, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.volunteers = volunteers;
        this.audit = audit;
        this.day = day;
        this.clock = clock;
    }

    /** Of the own record, or of somebody whom the actor may see; by skill, the newest first. */
    @Transactional(readOnly = true)
    public List<Proof> of(VolunteerId id) {
        volunteers.demandSight(id);
        return rows.of(id);
    }

    /**
     * Notes that a document was seen or a training held; the skill is theirs from now on, said before or not. Those whom the actor
     * may not see are left out.
     *
     * @return how many there were
     * @throws Problem {@code volunteers.proof.own-word} for a skill that needs none; {@code volunteers.proof.ahead} for a day to come;
     *         {@code volunteers.unknown} when nobody of them is there
     */
    @Transactional
    public int note(ProofFacts facts, Collection<VolunteerId> some) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        if (facts.on().isAfter(day.today())) {
            throw Problem.invalid("platform.problem.check").at("on", "volunteers.proof.ahead");
        }
        var there = people.lock(volunteers.visible(some));
        if (there.isEmpty()) {
            throw Problem.notFound("volunteers.unknown");
        }
        rows.note(facts, there, clock.instant());
        people.addSkill(there, facts.skill());
        record("volunteers.audit.proof", there, facts.skill());
        volunteers.tell(Set.copyOf(there));
        return there.size();
    }

    /** It was noted in error. Taking it back again changes nothing; noting it again brings it back. */
    @Transactional
    public void withdraw(VolunteerId id, Skill skill, ProofKind kind, LocalDate on) {
        Current.demand(Permission.VOLUNTEERS_EDIT);
        volunteers.demandSight(id);
        people.lock(List.of(id));
        rows.withdraw(id, skill, kind, on, clock.instant());
        record("volunteers.audit.proof-withdrawn", List.of(id), skill);
        volunteers.tell(Set.of(id));
    }

    private void record(String action, List<VolunteerId> some, Skill skill) {
        audit.record(AuditEntry.of(Act.CHANGED, action).about(people.all(some).stream().map(one -> one.account().value()).toList())
                .detail("skill=volunteers.skill." + skill));
    }

    /** Skills that count no more, will soon not count, or were never seen: what ends first stands first. */
    @Transactional(readOnly = true)
    public Listing<ProofGap> gaps(ProofQuery query, @Nullable String cursor, int size) {
        Current.demand(Permission.VOLUNTEERS_READ);
        return rows.gaps(query, Volunteers.scope(), cursor, size);
    }

    @Transactional(readOnly = true)
    public int count(ProofQuery query) {
        Current.demand(Permission.VOLUNTEERS_READ);
        return rows.count(query, Volunteers.scope());
    }
}
