package org.shouwang.sampling.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.words.IdNumber;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Directory;
import org.shouwang.registry.ResidentQuery;
import org.shouwang.sampling.Coverage;
import org.shouwang.sampling.DuePerson;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundBuilding;
import org.shouwang.sampling.Rounds;
import org.shouwang.sampling.Scope;
import org.springframework.stereotype.Component;

/**
 * Whoever stands before the table: by the resident's code, ID number, phone tail, door, name or its initials. A sampler sees
 * nothing of the register; of what it finds, the table shows who is due in its round, with the name masked.
 */
@Component
class Finder {

    private static final Pattern CODE = Pattern.compile(".*([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９\\s-]{14,24}[0-9xX０-９]");
    private static final int MOST = 30;

    private final Directory directory;
    private final Rounds rounds;
    private final Coverage coverage;
    private final People people;
    private final Audit audit;
    private final AreaDay day;

    Finder(Directory directory, Rounds rounds, Coverage coverage, People people, Audit audit, AreaDay day) {
        this.directory = directory;
        this.rounds = rounds;
        this.coverage = coverage;
        this.people = people;
        this.audit = audit;
        this.day = day;
    }

    /** @throws Problem for an ID number that cannot be right */
    List<People.Named> find(Round round, String words) {
        var code = CODE.matcher(words);
        var found = code.matches() ? coverage.among(round.id(), List.of(UUID.fromString(code.group(1)))) : coverage.among(round.id(), called(round, words));
        if (!found.isEmpty()) {
            audit.record(AuditEntry.of(Act.SEEN, "sampling.audit.table").about(found.stream().map(DuePerson::person).toList()));
        }
        return people.named(found);
    }

    private List<UUID> called(Round round, String words) {
        if (NUMBER.matcher(words).matches() && IdNumber.read(words, day.today()) instanceof IdNumber.Reading.Wrong) {
            throw Problem.invalid("sampling.problem.id-number").at("q", "sampling.problem.id-number");
        }
        var query = ResidentQuery.of(words);
        if (round.scope() == Scope.BUILDINGS) {
            query = query.in(rounds.buildings(round.id()).stream().map(RoundBuilding::building).toArray(BuildingId[]::new));
        }
        var asked = query;
        return Current.as(Actor.system("sampling table"), Current.area(), () -> directory.find(asked, null, MOST)).rows().stream()
                .map(line -> line.id().value()).collect(Collectors.toList());
    }
}
