package org.shouwang.notices;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.registry.HouseholdsMerged;
import org.shouwang.registry.RegistryEvent;
import org.shouwang.registry.ResidentErased;
import org.shouwang.registry.ResidentMoved;
import org.shouwang.registry.ResidentsMerged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the receipts right when the register changes: a household that moves is the same household, one that is merged
 * brings along what it heard. Doing the same again changes nothing.
 */
@Component
class RegisterChanges {

    private final Receipts receipts;
    private final TransactionTemplate afterwards;

    RegisterChanges(Receipts receipts, PlatformTransactionManager transactions) {
        this.receipts = receipts;
        afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(RegistryEvent event) {
        Current.run(Actor.system("notices"), event.area(), () -> afterwards.executeWithoutResult(status -> follow(event)));
    }

    private void follow(RegistryEvent event) {
        switch (event) {
            case HouseholdsMerged merged -> receipts.merged(merged.kept(), merged.gone());
            case ResidentsMerged merged -> receipts.merged(merged.kept(), merged.gone());
            case ResidentMoved moved -> receipts.moved(moved.resident(), moved.to());
            case ResidentErased erased -> receipts.erased(erased.resident());
            default -> {
                // A household is asked for where it lives now; whoever left was reached all the same.
            }
        }
    }
}
