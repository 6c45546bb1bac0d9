package org.shouwang.sampling;

import java.util.stream.Collectors;

import org.shouwang.incidents.IncidentEvent;
import org.shouwang.incidents.ZoneDrawn;
import org.shouwang.incidents.ZoneEnded;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A zone that is drawn or ends while a round goes on changes its pools and who is visited at the door. */
@Component
class ZoneFollower {

    private final DueList list;
    private final RoundRows rounds;
    private final LiveUpdates live;
    private final TransactionTemplate afterwards;

    ZoneFollower(DueList list, RoundRows rounds, LiveUpdates live, PlatformTransactionManager transactions) {
        this.list = list;
        this.rounds = rounds;
        this.live = live;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(IncidentEvent event) {
        if (event instanceof ZoneDrawn || event instanceof ZoneEnded) {
            Current.run(Actor.system("sampling"), event.area(), () -> {
                afterwards.executeWithoutResult(status -> rounds.notClosed().stream().filter(round -> round.scope() == Scope.BUILDINGS)
                        .forEach(round -> list.freeze(round, rounds.buildings(round.id()).stream().map(RoundBuilding::building).collect(Collectors.toSet()))));
                live.changed("sampling");
            });
        }
    }
}
