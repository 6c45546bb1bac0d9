package org.shouwang.volunteers;

import org.shouwang.accounts.AccountErased;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose account is gone serves nowhere any more: the record is erased in every area in which the person ever reported, and
 * whoever holds a reference to it hears that. What a colleague saw or said still counts, without the name. Doing it again finds nothing.
 */
@Component
class AccountNews {

    private final Volunteers volunteers;
    private final ProofRows proofs;
    private final UnitRows units;
    private final Organisations organisations;
    private final Areas areas;
    private final TransactionTemplate afterwards;

    AccountNews(Volunteers volunteers, ProofRows proofs, UnitRows units, Organisations organisations, Areas areas,
            PlatformTransactionManager transactions) {
        this.volunteers = volunteers;
        this.proofs = proofs;
        this.units = units;
        this.organisations = organisations;
        this.areas = areas;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Area by area: who left one long ago is in no list of those who serve. */
    @TransactionalEventListener
    void on(AccountErased event) {
        areas.all().forEach(area -> Current.run(Actor.system("volunteers"), area.id(), () -> afterwards.executeWithoutResult(status -> {
            volunteers.ofAccount(event.account()).ifPresent(record -> volunteers.erase(record.id()));
            proofs.forget(event.account());
            units.forget(event.account());
            organisations.forgetContact(event.account());
        })));
    }
}
