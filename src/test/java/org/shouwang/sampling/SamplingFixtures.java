package org.shouwang.sampling;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.shouwang.TestAreas;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Role;
import org.shouwang.registry.Building;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.Buildings;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryFixtures;
import org.springframework.stereotype.Component;

/** A community with a round in it, and people to put into tubes. */
@Component
public class SamplingFixtures {

    public final Areas areas;
    public final Buildings buildings;
    public final Registry registry;
    public final Rounds rounds;
    public final Sampling sampling;
    public final Coverage coverage;
    public final Clock clock;

    SamplingFixtures(Areas areas, Buildings buildings, Registry registry, Rounds rounds, Sampling sampling, Coverage coverage, Clock clock) {
        this.areas = areas;
        this.buildings = buildings;
        this.registry = registry;
        this.rounds = rounds;
        this.sampling = sampling;
        this.coverage = coverage;
        this.clock = clock;
    }

    public Home home() {
        return new Home(RegistryFixtures.in(areas, buildings, registry), new HashSet<>());
    }

    /** A community of its own; what is done there is done by a coordinator. */
    public final class Home {

        public final RegistryFixtures register;
        private final Set<BuildingId> houses;
        public final Actor coordinator;
        private int tubes;

        private Home(RegistryFixtures register, Set<BuildingId> houses) {
            this.register = register;
            this.houses = houses;
            this.coordinator = TestAreas.someone(register.area().id(), Role.COORDINATOR);
        }

        public Building building(String name) {
            var building = register.building(name);
            houses.add(building.id());
            return building;
        }

        /** Somebody called so behind the door, alone. */
        public UUID lives(String door, String name) {
            return register.household(door, name).residents().getFirst().id().value();
        }

        public Round planned() {
            return here(() -> rounds.plan(NewRound.of(Set.copyOf(houses), clock.instant().plus(Duration.ofHours(24)))));
        }

        public Round running() {
            var round = planned();
            return here(() -> rounds.start(round.id()));
        }

        public Site site(Round round, String name, int lanes) {
            var opens = clock.instant();
            return here(() -> rounds.addSite(SiteId.next(), round.id(), new SiteFacts(name, null, lanes, opens, opens.plus(Duration.ofHours(8)))));
        }

        public Outcome sample(Round round, Site site, UUID person, String tube) {
            return here(() -> sampling.register(round.id(), register(site, person, tube))).outcome();
        }

        public TableEvent.Register register(Site site, UUID person, String tube) {
            return new TableEvent.Register(UUID.randomUUID(), person, null, tube, site.id(), 1, clock.instant());
        }

        public String tube() {
            return register.area().code().toUpperCase(java.util.Locale.ROOT) + "-" + ++tubes;
        }

        public Count count(Round round) {
            return here(() -> coverage.whole(round.id()));
        }

        public <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
            return as(coordinator, act);
        }

        public <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> act) {
            return Current.as(actor, register.area().id(), act);
        }

        public void does(Runnable act) {
            Current.run(coordinator, register.area().id(), act);
        }
    }
}
