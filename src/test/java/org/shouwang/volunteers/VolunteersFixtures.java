package org.shouwang.volunteers;

import java.util.Locale;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.shouwang.TestAreas;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.accounts.NewAccount;
import org.shouwang.platform.Actor;
import org.shouwang.platform.Area;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Grant;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;

/** A community of a test's own, and people who serve in it. */
public record VolunteersFixtures(Area area, Volunteers volunteers, Accounts accounts) {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 50_000_000));

    public static VolunteersFixtures in(Areas areas, Volunteers volunteers, Accounts accounts) {
        return new VolunteersFixtures(TestAreas.newCommunity(areas), volunteers, accounts);
    }

    /** As the program itself, which may do anything. */
    public <T> T here(ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(Actor.system("test"), area.id(), act);
    }

    public <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> act) {
        return Current.as(actor, area.id(), act);
    }

    /** A number that nobody has, as far as this test run is concerned. */
    public static PhoneNumber phone() {
        return new PhoneNumber("199%08d".formatted(50_000_000 + NEXT.getAndIncrement() % 50_000_000));
    }

    /** Somebody with an account and a role, who has not reported for duty. */
    public Actor person(String name, Role role) {
        var account = accounts.register(new NewAccount(new AccountId(Ids.next()), phone(), name, null, Locale.SIMPLIFIED_CHINESE)).account();
        return new Actor(Actor.Kind.PERSON, account.id().value(), name, List.of(Grant.of(area.id(), role)));
    }

    /** Somebody who serves. */
    public Volunteer serving(String name) {
        return serving(VolunteerFacts.of(name, phone()));
    }

    public Volunteer serving(VolunteerFacts facts) {
        return here(() -> volunteers.take(List.of(new NewVolunteer(VolunteerId.next(), new AccountId(Ids.next()), facts))).getFirst());
    }

    /** A volunteer as the one who acts. */
    public Actor actor(Volunteer volunteer) {
        return new Actor(Actor.Kind.PERSON, volunteer.account().value(), volunteer.facts().name(), List.of(Grant.of(area.id(), Role.VOLUNTEER)));
    }
}
