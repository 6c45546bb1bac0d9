package org.shouwang.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Actor;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the roster keeps of a person's own words: why somebody could not come, what happened on duty. */
@Component
class OwnTimeOnDuty implements OwnData {

    private final People people;
    private final AbsenceRows absences;
    private final Injuries injuries;

    OwnTimeOnDuty(People people, AbsenceRows absences, Injuries injuries) {
        this.people = people;
        this.absences = absences;
        this.injuries = injuries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> about(Actor person) {
        var facts = new ArrayList<Fact>();
        people.ofAccount(new AccountId(person.id())).ifPresent(me -> {
            absences.of(me.id(), Instant.EPOCH).stream().filter(Absence::explained).map(one -> absences.why(one.id()).said()).filter(said -> !said.isEmpty())
                    .forEach(said -> facts.add(new Fact("roster.absence.why", said, "roster.own.absence", Kept.VOLUNTEER)));
            injuries.of(me.id()).forEach(told -> facts.add(new Fact("roster.injury.what", told.what(), "roster.own.injury", Kept.VOLUNTEER)));
        });
        return facts.isEmpty() ? List.of() : List.of(new Part("roster.own", facts));
    }
}
