package org.shouwang.registry.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.BuildingScope;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Words;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.privacy.Masked;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Contradiction;
import org.shouwang.registry.Decisions;
import org.shouwang.registry.Directory;
import org.shouwang.registry.NeedKind;
import org.shouwang.registry.PlaceKind;
import org.shouwang.registry.Places;
import org.shouwang.registry.Question;
import org.shouwang.registry.ResidentLine;
import org.shouwang.registry.ResidentQuery;
import org.shouwang.registry.WallDoor;
import org.springframework.stereotype.Component;

/**
 * The register's lists as sheets: what the page shows with its filters, all of it. Names, phones and birth dates are
 * masked – the door says where to go –; the full sheet is the export's matter, with a reason. What was taken out stands
 * in the log before the first row is written: of few people by name, of many as everybody.
 */
@Component
class ListSheets {

    private static final int PAGE = 500;
    private static final int MOST_CASES = 5_000;

    private final Directory directory;
    private final Buildings buildings;
    private final Decisions decisions;
    private final Places places;
    private final Audit audit;

    ListSheets(Directory directory, Buildings buildings, Decisions decisions, Places places, Audit audit) {
        this.directory = directory;
        this.buildings = buildings;
        this.decisions = decisions;
        this.places = places;
        this.audit = audit;
    }

    /** Those whom the query finds, in the buildings for which the actor may take lists out. */
    ListSheet people(ResidentQuery asked, Words words) {
        var columns = List.of("registry.fact.name", "registry.door", "registry.fact.sex", "registry.fact.birthDate",
                "registry.fact.relation", "registry.fact.phones", "registry.fact.presence", "registry.needs");
        var query = allowed(asked).orElse(null);
        var first = query == null ? new Listing<ResidentLine>(List.of(), null) : directory.find(query, null, PAGE);
        log(first.next() == null ? ids(first) : null, query == null ? 0 : first.next() == null ? first.rows().size() : directory.count(query));
        return new ListSheet("registry.sheet.residents", columns, rows -> {
            for (var page = first; ; page = directory.find(query, page.next(), PAGE)) {
                for (var line : page.rows()) {
                    rows.row(person(line, words));
                }
                if (query == null || page.next() == null) {
                    return;
                }
            }
        });
    }

    private static Set<UUID> ids(Listing<ResidentLine> page) {
        return page.rows().stream().map(line -> line.id().value()).collect(Collectors.toSet());
    }

    private static List<String> person(ResidentLine line, Words words) {
        return List.of(Masked.name(line.name()), line.doorWords(), line.sex() == null ? "" : words.t("registry.sex." + line.sex()),
                line.birthDate() == null ? "" : Masked.birthDate(line.birthDate().toString()), words.t("registry.relation." + line.relation()),
                line.phones().stream().map(Masked::phone).collect(Collectors.joining(" ")), words.t("registry.presence." + line.presence()),
                needs(line.needs(), words));
    }

    /** Empty where the actor may take out nothing of what was asked for. */
    private static Optional<ResidentQuery> allowed(ResidentQuery asked) {
        return switch (Current.actor().buildingsFor(Permission.REGISTER_EXPORT, Current.area())) {
            case BuildingScope.WholeArea all -> Optional.of(asked);
            case BuildingScope.Only only -> {
                var ids = only.buildings().stream().map(BuildingId::new).collect(Collectors.toCollection(HashSet::new));
                if (!asked.buildings().isEmpty()) {
                    ids.retainAll(asked.buildings());
                }
                yield ids.isEmpty() ? Optional.empty() : Optional.of(asked.in(ids.toArray(BuildingId[]::new)));
            }
        };
    }

    /** Every door of a building with how many live behind it. */
    ListSheet building(BuildingId id, Words words) {
        if (allowed(ResidentQuery.everybody().in(id)).isEmpty()) {
            throw Problem.notFound("registry.building.unknown");
        }
        var wall = buildings.wall(id);
        log(null, wall.doors().stream().mapToInt(WallDoor::residents).sum());
        return new ListSheet("registry.sheet.doors", List.of("registry.sheet.unit", "registry.sheet.floor", "registry.door",
                "registry.sheet.state", "registry.sheet.households", "registry.sheet.people", "registry.fact.presence", "registry.relation.HEAD",
                "registry.needs", "registry.decisions"), rows -> {
                    for (var door : wall.doors()) {
                        rows.row(List.of(door.unit(), String.valueOf(door.floor()), door.label().isEmpty() ? door.room() : door.label(),
                                words.t("registry.door-state." + door.state()), String.valueOf(door.households()),
                                String.valueOf(door.residents()), String.valueOf(door.here()), door.head() == null ? "" : Masked.name(door.head()),
                                needs(door.needs(), words), questions(door.questions(), words)));
                    }
                });
    }

    /** The cases of a question, a row for each that is involved; a case's rows share its number. */
    ListSheet decisions(Question question, Words words) {
        var cases = decisions.waiting(question, MOST_CASES);
        var people = cases.stream().flatMap(one -> one.involved().stream()).map(Contradiction.Involved::resident)
                .filter(java.util.Objects::nonNull).map(resident -> resident.value()).collect(Collectors.toSet());
        log(people, people.size());
        return new ListSheet("registry.decisions", List.of("registry.sheet.number", "registry.sheet.question", "registry.fact.name",
                "registry.door"), rows -> {
                    for (int i = 0; i < cases.size(); i++) {
                        for (var involved : cases.get(i).involved()) {
                            rows.row(List.of(String.valueOf(i + 1), words.t("registry.question." + question),
                                    Masked.name(involved.name()), involved.doorWords()));
                        }
                    }
                });
    }

    /** Places are no persons: nothing is masked or logged. */
    ListSheet places(@Nullable PlaceKind kind, Words words) {
        var all = places.all(kind == null ? Set.of() : Set.of(kind));
        return new ListSheet("registry.places", List.of("registry.place.name", "registry.place.kind", "registry.address",
                "registry.fact.phones", "registry.position"), rows -> {
                    for (var place : all) {
                        var facts = place.facts();
                        rows.row(List.of(facts.name(), words.t("registry.place-kind." + facts.kind()), facts.address(), facts.phone(),
                                facts.position() == null ? "" : facts.position().latitude() + ", " + facts.position().longitude()));
                    }
                });
    }

    private static String needs(Set<NeedKind> needs, Words words) {
        return needs.stream().sorted().map(need -> words.t("registry.need." + need)).collect(Collectors.joining(words.t("registry.and")));
    }

    private static String questions(Set<Question> questions, Words words) {
        return questions.stream().sorted().map(one -> words.t("registry.question." + one)).collect(Collectors.joining(words.t("registry.and")));
    }

    /** @param about null for too many to name */
    private void log(@Nullable Collection<UUID> about, int rows) {
        var entry = AuditEntry.of(Act.EXPORTED, "registry.audit.list-exported").detail("rows=" + rows);
        audit.record(about == null ? entry.aboutEveryone() : entry.about(about));
    }
}
