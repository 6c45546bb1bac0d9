package org.shouwang.sampling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.OwnRecords;
import org.shouwang.privacy.Sensitive;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What concerns the person who is signed in: when the own building is called, and the own result. Nobody else's. */
@Component
public class Own {

    /** How many rounds somebody looks back on. */
    private static final int NEWEST = 6;

    /** Where somebody is in a round. */
    public enum Step {
        DUE, AWAY, EXEMPT, WAITING, NEGATIVE, POSITIVE,
        /** The pool has to be looked at again, one by one: stay in and wait. */
        AGAIN
    }

    /**
     * The own part of a round.
     *
     * @param callUp when the building is called; null where nobody planned it
     */
    public record OwnRound(Round round, UUID person, @Sensitive(value = "to tell people their own result", kept = Kept.INCIDENT) Step step,
            RoundBuilding.@Nullable CallUp callUp, String site, @Nullable Instant at) {

        /** Masked, so that no result reaches a log. */
        @Override
        public String toString() {
            return round.id().toString();
        }
    }

    private final JdbcClient jdbc;
    private final RoundRows rounds;
    private final TubeRows tubes;
    private final Coverage coverage;
    private final Roll roll;
    private final List<OwnRecords> records;

    Own(JdbcClient jdbc, RoundRows rounds, TubeRows tubes, Coverage coverage, Roll roll, List<OwnRecords> records) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.tubes = tubes;
        this.coverage = coverage;
        this.roll = roll;
        this.records = records;
    }

    /** Under which ids the person stands in the register; other records of a person, an account for one, are not meant. */
    @Transactional(readOnly = true)
    public Set<UUID> persons(Actor actor) {
        var known = records.stream().flatMap(one -> one.of(actor).stream()).map(ResidentId::new).toList();
        return roll.residents(known).keySet().stream().map(ResidentId::value).collect(Collectors.toSet());
    }

    /** The newest rounds in which the person is or was due, those that go on first. */
    @Transactional(readOnly = true)
    public List<OwnRound> rounds(Set<UUID> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        var area = Current.area();
        return Current.as(Actor.system("own sampling"), area, () -> {
            var found = new ArrayList<OwnRound>();
            jdbc.sql("""
                            SELECT d.round_id, d.person_id FROM sampling.due d
                            JOIN sampling.round r ON r.area_id = d.area_id AND r.id = d.round_id
                            WHERE d.area_id = :area AND d.person_id = ANY (CAST(:persons AS uuid[])) AND r.state <> 'planned'
                            ORDER BY r.state = 'closed', r.created_at DESC, r.id LIMIT :most""")
                    .param("area", area.value()).param("persons", persons.stream().map(UUID::toString).toArray(String[]::new)).param("most", NEWEST)
                    .query((row, n) -> of(new RoundId(Columns.uuid(row, "round_id")), Columns.uuid(row, "person_id"))).list()
                    .stream().filter(Objects::nonNull).forEach(found::add);
            return found;
        });
    }

    private @Nullable OwnRound of(RoundId id, UUID person) {
        var round = rounds.find(id).orElseThrow();
        var due = coverage.person(id, person).orElse(null);
        if (due == null) {
            return null;
        }
        var call = rounds.buildings(id).stream().filter(one -> one.building().equals(due.building())).findFirst().map(RoundBuilding::callUp)
                .flatMap(Optional::ofNullable).orElse(null);
        return new OwnRound(round, person, step(due), call, call == null ? "" : rounds.site(call.site()).map(Site::name).orElse(""), due.sampledAt());
    }

    private Step step(DuePerson due) {
        return switch (due.state()) {
            case MISSING -> Step.DUE;
            case AWAY -> Step.AWAY;
            case EXEMPT -> Step.EXEMPT;
            case SAMPLED -> {
                var tube = tubes.ofRegistrations(List.of(Objects.requireNonNull(due.registration()).value())).values().stream().findFirst().orElseThrow();
                yield switch (tube.state()) {
                    case FILLED, CLAIMED -> Step.WAITING;
                    case CLEAR -> Step.NEGATIVE;
                    case FOLLOW_UP -> tube.single() && tube.result() == Result.POSITIVE ? Step.POSITIVE : Step.AGAIN;
                };
            }
        };
    }
}
