package org.shouwang.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as somebody who lives here meets it: the own household, what is recorded about oneself, and a way to say
 * that it is wrong. Who somebody is: see {@link OwnResident}.
 */
@Component
public class OwnHousehold {

    private static final int MOST_WAITING = 5;
    private static final int SHOWN = 20;
    private static final Duration NEWS_FOR = Duration.ofDays(3);

    private final OwnResident own;
    private final Registry registry;
    private final CorrectionRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnHousehold(OwnResident own, Registry registry, CorrectionRows rows, Clock clock, ApplicationEventPublisher events) {
        this.own = own;
        this.registry = registry;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** Where the current actor lives; mostly one home, none where the register does not know the person. */
    @Transactional(readOnly = true)
    public List<OwnHome> homes() {
        return own.residents(Current.actor()).stream().filter(me -> me.left() == null)
                .map(me -> new OwnHome(me, card(me))).toList();
    }

    private HouseholdCard card(Resident me) {
        return Current.as(Actor.system("own record"), Current.area(), () -> registry.household(me.household()).orElseThrow());
    }

    /** What the current actor said was wrong, with the answers, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> said() {
        return rows.of(Current.actor().id(), SHOWN);
    }

    /** How many answers came in the last days. */
    @Transactional(readOnly = true)
    public int answers() {
        return rows.answeredSince(Current.actor().id(), clock.instant().minus(NEWS_FOR));
    }

    /**
     * Says what is wrong; a coordinator decides. The same id again changes nothing.
     *
     * @param me the own entry
     * @throws Problem when too many wait already, when nothing would change, or when it is about somebody else's household
     */
    @Transactional
    public void say(CorrectionId id, ResidentId me, Wish wish) {
        var home = homes().stream().filter(one -> one.me().id().equals(me)).findFirst()
                .orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
        if (rows.isThere(id)) {
            return;
        }
        if (rows.waitingOf(Current.actor().id()) >= MOST_WAITING) {
            throw Problem.of(Problem.Kind.TOO_MANY, "registry.correction.too-many");
        }
        demandOwn(home, wish);
        rows.add(id, me, Current.actor().id(), wish);
        events.publishEvent(new CorrectionsChanged(Current.area()));
    }

    private static void demandOwn(OwnHome home, Wish wish) {
        switch (wish) {
            case Wish.Facts facts -> {
                if (facts.over(home.me().facts()).equals(home.me().facts())) {
                    throw Problem.invalid("registry.correction.same");
                }
            }
            case Wish.Gone gone -> {
                if (home.card().residents().stream().noneMatch(one -> one.id().equals(gone.who()))) {
                    throw Problem.notFound("registry.resident.unknown");
                }
            }
            case Wish.NeedOver over -> {
                if (home.me().needs().stream().noneMatch(need -> need.id().equals(over.need()))) {
                    throw Problem.notFound("registry.need.unknown");
                }
            }
            case Wish.Missing missing -> { }
            case Wish.Other other -> { }
        }
    }
}
