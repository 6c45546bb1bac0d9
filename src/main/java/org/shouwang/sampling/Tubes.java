package org.shouwang.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tubes of a round: which one a lane is filling, whose specimens are in one, and which box they leave in. */
@Component
public class Tubes {

    private final TubeRows rows;
    private final RoundRows rounds;
    private final LiveUpdates live;
    private final AreaDay day;

    Tubes(TubeRows rows, RoundRows rounds, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.rounds = rounds;
        this.live = live;
        this.day = day;
    }

    /** @param label as scanned or typed */
    @Transactional(readOnly = true)
    public Optional<Tube> find(String label) {
        return rows.find(Label.of(label));
    }

    /**
     * A label that a table may begin or go on with.
     *
     * @param site null at doors
     * @throws Problem when the tube was closed, or used at another site or in another round
     */
    @Transactional(readOnly = true)
    public String usable(RoundId round, @Nullable SiteId site, String label) {
        var known = rows.find(Label.of(label));
        if (known.isPresent()) {
            var tube = known.get();
            if (!tube.round().equals(round) || !java.util.Objects.equals(tube.site(), site)) {
                throw Problem.refused("sampling.problem.tube-elsewhere", tube.label()).at("tube", "sampling.problem.tube-elsewhere", tube.label());
            }
            if (tube.closed() != null) {
                throw Problem.refused("sampling.problem.tube-closed", tube.label()).at("tube", "sampling.problem.tube-closed", tube.label());
            }
        }
        return Label.of(label);
    }

    /** The tube that a lane is filling. */
    @Transactional(readOnly = true)
    public Optional<Tube> current(RoundId round, @Nullable SiteId site, int lane) {
        return rows.current(round, site, lane);
    }

    /** What the current actor took last at a lane, the newest first; nothing that has left. */
    @Transactional(readOnly = true)
    public List<Specimen> last(RoundId round, @Nullable SiteId site, int lane, int most) {
        return rows.last(round, site, lane, Current.actor().id(), most);
    }

    /** How many people are in the tubes that a lane has filled. */
    @Transactional(readOnly = true)
    public int people(RoundId round, SiteId site, int lane) {
        return rows.people(round, site, lane);
    }

    /** The newest tubes first. */
    @Transactional(readOnly = true)
    public Listing<Tube> all(RoundId round, @Nullable TubeState state, @Nullable String cursor, int size) {
        return rows.page(round, state, cursor, size);
    }

    @Transactional(readOnly = true)
    public TubeTotals totals(RoundId round) {
        return rows.totals(round);
    }

    @Transactional(readOnly = true)
    public List<Specimen> specimens(String label) {
        return rows.specimens(label);
    }

    /** The guests whom a follow-up names by the registration that they had. */
    @Transactional(readOnly = true)
    public List<Specimen> guests(java.util.Collection<UUID> registrations) {
        return registrations.isEmpty() ? List.of() : rows.guests(registrations);
    }

    /** In which tube these registrations are. */
    @Transactional(readOnly = true)
    public Map<UUID, Tube> of(java.util.Collection<RegistrationId> registrations) {
        return registrations.isEmpty() ? Map.of() : rows.ofRegistrations(registrations.stream().map(RegistrationId::value).toList());
    }

    /** Closed tubes of a site that have not left. */
    @Transactional(readOnly = true)
    public List<Tube> unpacked(RoundId round, @Nullable SiteId site) {
        return rows.unpacked(round, site, false);
    }

    @Transactional(readOnly = true)
    public List<Box> boxes(RoundId round) {
        return rows.boxes(round);
    }

    /**
     * Lets a box leave with all closed tubes of a site.
     *
     * @param countedTubes by hand; refused when the program counts otherwise
     * @param countedPeople as the tubes' labels say
     */
    @Transactional
    public Box pack(BoxId id, RoundId round, @Nullable SiteId site, int countedTubes, int countedPeople) {
        rounds.lock(round).orElseThrow(() -> Problem.notFound("sampling.round.unknown"));
        var known = rows.boxes(round).stream().filter(box -> box.id().equals(id)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        var tubes = rows.unpacked(round, site, true);
        int people = tubes.stream().mapToInt(Tube::people).sum();
        if (tubes.isEmpty()) {
            throw Problem.refused("sampling.problem.nothing-to-pack");
        }
        if (tubes.size() != countedTubes || people != countedPeople) {
            throw Problem.refused("sampling.problem.count-differs", tubes.size(), people, countedTubes, countedPeople)
                    .at("tubes", "sampling.problem.count-again");
        }
        rows.addBox(id, round, site, tubes, Current.actor().id(), day.now());
        live.changed(Topics.round(round));
        return rows.boxes(round).stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
    }
}
