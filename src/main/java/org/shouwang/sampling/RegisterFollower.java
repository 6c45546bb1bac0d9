package org.shouwang.sampling;

import java.util.Set;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.registry.HouseholdMoved;
import org.shouwang.registry.HouseholdsMerged;
import org.shouwang.registry.NeedsChanged;
import org.shouwang.registry.RegisterImported;
import org.shouwang.registry.Registry;
import org.shouwang.registry.RegistryEvent;
import org.shouwang.registry.ResidentAdded;
import org.shouwang.registry.ResidentCameBack;
import org.shouwang.registry.ResidentChanged;
import org.shouwang.registry.ResidentErased;
import org.shouwang.registry.ResidentId;
import org.shouwang.registry.ResidentLeft;
import org.shouwang.registry.ResidentMoved;
import org.shouwang.registry.ResidentsMerged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the register while a round goes on: who moves in becomes due, who leaves is due no more, who was away is due again. */
@Component
class RegisterFollower {

    private final DueList list;
    private final RoundRows rounds;
    private final TubeRows tubes;
    private final Registry registry;
    private final LiveUpdates live;
    private final TransactionTemplate afterwards;

    RegisterFollower(DueList list, RoundRows rounds, TubeRows tubes, Registry registry, LiveUpdates live, PlatformTransactionManager transactions) {
        this.list = list;
        this.rounds = rounds;
        this.tubes = tubes;
        this.registry = registry;
        this.live = live;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(RegistryEvent event) {
        Current.run(Actor.system("sampling"), event.area(), () -> {
            afterwards.executeWithoutResult(status -> follow(event));
            live.changed("sampling");
        });
    }

    private void follow(RegistryEvent event) {
        switch (event) {
            case ResidentAdded added -> living(added.resident());
            case ResidentCameBack back -> living(back.resident());
            case ResidentChanged changed -> living(changed.resident());
            case ResidentMoved moved -> living(moved.resident());
            case NeedsChanged needs -> living(needs.resident());
            case ResidentLeft left -> list.left(left.resident());
            case ResidentsMerged merged -> {
                list.merged(merged.kept(), merged.gone());
                living(merged.kept());
            }
            case HouseholdsMerged merged -> tubes.merged(merged.kept(), merged.gone());
            case ResidentErased erased -> list.erased(erased.resident().value());
            case HouseholdMoved moved -> registry.household(moved.household()).ifPresent(card ->
                    list.follow(card.residents().stream().map(resident -> resident.id()).collect(Collectors.toSet())));
            case RegisterImported imported -> rounds.notClosed().stream().filter(round -> round.scope() == Scope.BUILDINGS)
                    .forEach(list::readAgain);
            // What else happens to a household happens to its people too, and is told of each of them.
            default -> {
            }
        }
    }

    /** News may be late: whoever left meanwhile is not due. */
    private void living(ResidentId id) {
        if (rounds.notClosed().isEmpty()) {
            return;
        }
        registry.resident(id).ifPresent(resident -> {
            if (resident.left() == null) {
                list.follow(Set.of(resident.id()));
            } else {
                list.left(resident.id());
            }
        });
    }
}
