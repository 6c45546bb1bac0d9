package org.shouwang.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.accounts.AccountId;
import org.shouwang.incidents.RuleKey;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.shouwang.roster.ChargeRows.Charge;
import org.shouwang.roster.limits.RulesInForce;
import org.shouwang.volunteers.Team;
import org.shouwang.volunteers.TeamFacts;
import org.shouwang.volunteers.TeamMember;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is in charge and has reached a limit hands over (代管): the charge is offered to the deputy, for a post then to the best
 * rested who may; whoever accepts has it at once, whoever declines or lets the time run out is followed by the next.
 */
@Component
public class Charges {

    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration SHOWN = Duration.ofDays(7);

    private final ChargeRows rows;
    private final ChargeNotices notices;
    private final Staff staff;
    private final People people;
    private final Posts posts;
    private final Offers offers;
    private final Teams teams;
    private final RulesInForce rules;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    Charges(ChargeRows rows, ChargeNotices notices, Staff staff, People people, Posts posts, Offers offers, Teams teams, RulesInForce rules,
            Audit audit, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.notices = notices;
        this.staff = staff;
        this.people = people;
        this.posts = posts;
        this.offers = offers;
        this.teams = teams;
        this.rules = rules;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /** What waits for the answer of whoever acts. */
    @Transactional(readOnly = true)
    public List<ChargeOffer> forMe() {
        return rows.waitingFor(Current.actor().id(), day.now());
    }

    /** What was offered in the last week and what came of it, the newest first. */
    @Transactional(readOnly = true)
    public List<ChargeOffer> recent() {
        return rows.recent(day.now().minus(SHOWN));
    }

    /** Charges that nobody has taken although who has them must rest, and everybody who could be asked was. */
    @Transactional(readOnly = true)
    public List<ChargeOffer> untaken() {
        var now = day.now();
        var newest = new LinkedHashMap<String, ChargeOffer>();
        rows.recent(now.minus(AHEAD)).forEach(offer -> newest.putIfAbsent(offer.kind() + offer.what() + offer.from(), offer));
        return newest.values().stream().filter(offer -> now.isBefore(offer.restUntil())
                && (offer.outcome() == ChargeOffer.Outcome.DECLINED || offer.outcome() == ChargeOffer.Outcome.EXPIRED)).toList();
    }

    /**
     * Whoever acts takes the charge: from here on the post or team is led by this person. Accepting again changes nothing.
     *
     * @throws Problem {@code roster.charge.unknown}; {@code roster.charge.over} when it was answered, has run out, or somebody else
     *         leads by now; {@code roster.charge.tired} for who must rest by now
     */
    @Transactional
    public ChargeOffer accept(ChargeOfferId id) {
        var offer = mine(id);
        if (offer.outcome() == ChargeOffer.Outcome.ACCEPTED) {
            return rows.find(id).orElseThrow();
        }
        var now = day.now();
        demandOpen(offer, now);
        if (staff.of(offer.to()).orElseThrow().state() == Fatigue.State.MUST_REST) {
            throw Problem.refused("roster.charge.tired");
        }
        if (!(offer.post() != null ? posts.handLead(offer.post(), offer.from(), offer.to()) : handTeam(offer))) {
            throw Problem.refused("roster.charge.over");
        }
        rows.end(id, ChargeOffer.Outcome.ACCEPTED, now);
        audit.record(AuditEntry.of(Act.ALLOWED, "roster.audit.charge").about(Current.actor().id()));
        told();
        return rows.find(id).orElseThrow();
    }

    /** Whoever acts cannot; the next is asked at once. Declining again changes nothing. */
    @Transactional
    public ChargeOffer decline(ChargeOfferId id) {
        var offer = mine(id);
        if (offer.outcome() != ChargeOffer.Outcome.DECLINED) {
            demandOpen(offer, day.now());
            rows.end(id, ChargeOffer.Outcome.DECLINED, day.now());
            look();
        }
        return rows.find(id).orElseThrow();
    }

    /**
     * Offers what has to be offered in the current area, and ends what has run out or is needed no longer.
     *
     * @return how many offers were made
     */
    @Transactional
    public int look() {
        var now = day.now();
        var charges = new ArrayList<Charge>(rows.posts(now, now.plus(AHEAD)));
        var allTeams = teams.all().stream().filter(team -> !team.kept()).toList();
        allTeams.stream().filter(team -> team.facts().lead() != null && team.facts().deputy() != null)
                .forEach(team -> charges.add(new Charge.OfTeam(team.id(), team.facts().lead(), team.facts().deputy())));
        if (charges.isEmpty()) {
            return 0;
        }
        var leads = staff.of(people.all(charges.stream().map(Charge::lead).distinct().toList()).values()).stream()
                .filter(one -> one.state() == Fatigue.State.MUST_REST).collect(Collectors.toMap(Fatigue::person, Function.identity()));
        var before = new ArrayList<>(rows.since(now.minus(AHEAD)));
        before.replaceAll(row -> row.outcome() == null ? ended(row, charges, leads, now) : row);
        int made = 0;
        for (var charge : charges) {
            var lead = leads.get(charge.lead());
            boolean waits = before.stream().anyMatch(row -> row.outcome() == null && row.of(charge));
            if (lead != null && !waits && needed(charge, lead, now) && offer(charge, lead, before, allTeams, now)) {
                made++;
            }
        }
        if (made > 0) {
            told();
        }
        return made;
    }

    /** A post that is not manned before its lead is rested needs no other; at night nobody is woken for one that is far away. */
    private boolean needed(Charge charge, Fatigue lead, Instant now) {
        return switch (charge) {
            case Charge.OfPost post -> post.nextShift().isBefore(Objects.requireNonNull(lead.until())) && !offers.quiet(now, post.nextShift());
            case Charge.OfTeam team -> !offers.quiet(now, now.plus(AHEAD));
        };
    }

    private ChargeRows.Row ended(ChargeRows.Row row, List<Charge> charges, Map<VolunteerId, Fatigue> leads, Instant now) {
        boolean stands = leads.containsKey(row.from()) && charges.stream().anyMatch(charge -> row.of(charge) && charge.lead().equals(row.from()));
        var outcome = !stands ? ChargeOffer.Outcome.WITHDRAWN : now.isBefore(row.until()) ? null : ChargeOffer.Outcome.EXPIRED;
        if (outcome == null) {
            return row;
        }
        rows.end(row.id(), outcome, now);
        told();
        return new ChargeRows.Row(row.id(), row.post(), row.team(), row.from(), row.to(), row.until(), outcome);
    }

    private boolean offer(Charge charge, Fatigue lead, List<ChargeRows.Row> before, List<Team> allTeams, Instant now) {
        var next = candidates(charge, allTeams).stream()
                .filter(one -> !one.equals(charge.lead()) && before.stream().noneMatch(row -> row.of(charge) && row.from().equals(charge.lead()) && row.to().equals(one)))
                .findFirst();
        var id = ChargeOfferId.next();
        // Three times as long as for a seat: it is more to take on.
        if (next.isEmpty() || !rows.add(id, charge, next.get(), lead, now, now.plus(rules.now().time(RuleKey.OFFER_TIME).multipliedBy(3)))) {
            return false;
        }
        notices.tell(rows.find(id).orElseThrow(), people.all(List.of(next.get())).get(next.get()).account());
        return true;
    }

    /** In the order in which they are asked: deputies first, then for a post whoever has what it needs, the best rested first. */
    private List<VolunteerId> candidates(Charge charge, List<Team> allTeams) {
        var everybody = staff.everybody().stream().filter(one -> one.state() != Fatigue.State.MUST_REST)
                .collect(Collectors.toMap(Fatigue::person, Function.identity()));
        var asked = new LinkedHashSet<VolunteerId>();
        switch (charge) {
            case Charge.OfTeam team -> asked.add(team.deputy());
            case Charge.OfPost post -> {
                var stands = teams.of(post.lead()).stream().filter(member -> member.state() == TeamMember.State.IN).map(TeamMember::team).toList();
                allTeams.stream().filter(team -> stands.contains(team.id()) && team.facts().deputy() != null)
                        .forEach(team -> asked.add(Objects.requireNonNull(team.facts().deputy())));
                var able = people.all(everybody.keySet()).values().stream().filter(one -> one.skills().containsAll(post.skills())).map(Person::id).toList();
                able.stream().map(everybody::get).filter(one -> one.state() == Fatigue.State.RESTED).sorted(Fatigue.FRESHEST_FIRST)
                        .map(Fatigue::person).forEach(asked::add);
            }
        }
        asked.retainAll(everybody.keySet());
        return List.copyOf(asked);
    }

    /** The former lead is the deputy where the deputy leads now. Whoever accepts may do no more than this. */
    private boolean handTeam(ChargeRows.Row offer) {
        return Current.as(Actor.system("roster"), Current.area(), () -> {
            var team = teams.find(Objects.requireNonNull(offer.team())).filter(one -> offer.from().equals(one.facts().lead()));
            team.ifPresent(one -> {
                var facts = one.facts();
                teams.edit(one.id(), one.version(), new TeamFacts(facts.name(), facts.duty(), facts.building(), offer.to(),
                        offer.to().equals(facts.deputy()) ? offer.from() : facts.deputy(), facts.note()));
            });
            return team.isPresent();
        });
    }

    private ChargeRows.Row mine(ChargeOfferId id) {
        var me = people.lock(new AccountId(Current.actor().id()));
        return rows.lock(id).filter(offer -> me.isPresent() && offer.to().equals(me.get().id())).orElseThrow(() -> Problem.notFound("roster.charge.unknown"));
    }

    private static void demandOpen(ChargeRows.Row offer, Instant now) {
        if (offer.outcome() != null || !now.isBefore(offer.until())) {
            throw Problem.refused("roster.charge.over");
        }
    }

    private void told() {
        live.changed("roster");
        live.changed("roster.mine");
        live.changed("today");
    }
}
