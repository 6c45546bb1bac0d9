package org.shouwang.registry;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.platform.Current;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which accounts some residents sign in: those of the same name whose proven phone is one of theirs (ADR 7). For telling a
 * few people something that is for nobody else; like {@link Roll} it asks for no permission and logs no look, because nobody
 * gets to see whom it finds.
 */
@Component
public class AccountsOfResidents {

    private record Reachable(@Personal(value = "to find the account of the same person", kept = Kept.REGISTER) String name,
            @Personal(value = "to find the account of the same person", kept = Kept.REGISTER) String phone) {
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AccountsOfResidents(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Nobody for residents who never signed in. A few statements for each number: not for a whole community. */
    @Transactional(readOnly = true)
    public Set<AccountId> of(Collection<ResidentId> residents) {
        var found = new HashSet<AccountId>();
        jdbc.sql("""
                        SELECT r.name, p.number FROM registry.resident r
                        JOIN registry.phone p ON p.area_id = r.area_id AND p.resident_id = r.id
                        WHERE r.area_id = :area AND r.id = ANY (CAST(:ids AS uuid[])) AND r.left_at IS NULL ORDER BY r.id, p.rank""")
                .param("area", Current.area().value()).param("ids", residents.stream().map(ResidentId::toString).toArray(String[]::new))
                .query((row, n) -> new Reachable(row.getString("name"), row.getString("number"))).list()
                .forEach(one -> account(one).ifPresent(found::add));
        return found;
    }

    private Optional<AccountId> account(Reachable one) {
        return PhoneNumber.read(one.phone()) instanceof PhoneNumber.Reading.Good good
                ? accounts.byPhone(good.phone()).filter(account -> account.name().equals(one.name())).map(Account::id)
                        .filter(account -> accounts.provenPhone(account).isPresent())
                : Optional.empty();
    }
}
