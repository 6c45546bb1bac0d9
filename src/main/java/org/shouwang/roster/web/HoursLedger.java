package org.shouwang.roster.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Messages;
import org.shouwang.roster.Posts;
import org.shouwang.roster.hours.GroupHours;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.LedgerQuery;
import org.shouwang.roster.hours.ServiceHours;
import org.shouwang.volunteers.Affiliations;
import org.shouwang.volunteers.Affiliations.Affiliation;
import org.shouwang.volunteers.Organisations;
import org.shouwang.volunteers.Teams;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ledger as it is shown and as it is taken out: hours from the roster, names of teams and work units from the volunteers. */
@Component
class HoursLedger {

    private final ServiceHours hours;
    private final Affiliations affiliations;
    private final Teams teams;
    private final Organisations organisations;
    private final Posts posts;
    private final Messages messages;
    private final AreaDay day;

    HoursLedger(ServiceHours hours, Affiliations affiliations, Teams teams, Organisations organisations, Posts posts, Messages messages, AreaDay day) {
        this.hours = hours;
        this.affiliations = affiliations;
        this.teams = teams;
        this.organisations = organisations;
        this.posts = posts;
        this.messages = messages;
        this.day = day;
    }

    HoursPage page(HoursAsked asked, @Nullable String cursor, int size) {
        var period = asked.period(day.today());
        var by = asked.chosen();
        var all = hours.people(new LedgerQuery(period, by == LedgerBy.PERSON ? asked.words() : "", among(asked)), by == LedgerBy.PERSON ? cursor : null,
                by == LedgerBy.PERSON ? size : 1);
        var group = asked.members();
        return new HoursPage(period, by, asked.words(), group, group == null ? null : nameOf(group),
                by == LedgerBy.PERSON ? all.people() : new Listing<>(List.of(), null), groups(by, asked), all.total(), hours.missing().size(), cursor == null);
    }

    private List<HoursPage.Group> groups(LedgerBy by, HoursAsked asked) {
        var period = asked.period(day.today());
        var some = switch (by) {
            case PERSON -> List.<GroupHours>of();
            case TEAM -> hours.teams(period);
            case UNIT -> hours.units(period);
            case POST -> hours.posts(period);
        };
        if (some.isEmpty()) {
            return List.of();
        }
        var names = names(by);
        return some.stream().map(one -> new HoursPage.Group(one.group(), one.group() == null ? none(by) : names.getOrDefault(one.group(), none(by)), one.total())).toList();
    }

    private Map<UUID, String> names(LedgerBy by) {
        var names = new HashMap<UUID, String>();
        switch (by) {
            case PERSON -> { }
            case TEAM -> teams.all().forEach(team -> names.put(team.id().value(), team.facts().name()));
            case UNIT -> organisations.all().forEach(unit -> names.put(unit.id().value(), unit.name()));
            case POST -> posts.ever().forEach((id, name) -> names.put(id.value(), name));
        }
        return names;
    }

    private String none(LedgerBy by) {
        return messages.get(LocaleContextHolder.getLocale(), by == LedgerBy.UNIT ? "roster.hours.came-alone" : "roster.hours.in-no-team");
    }

    private String nameOf(UUID group) {
        var known = new HashMap<>(names(LedgerBy.TEAM));
        known.putAll(names(LedgerBy.UNIT));
        return known.getOrDefault(group, "");
    }

    /** The people of the team or work unit that is looked at; null for everybody. */
    private @Nullable Set<VolunteerId> among(HoursAsked asked) {
        var group = asked.chosen() == LedgerBy.PERSON ? asked.members() : null;
        if (group == null) {
            return null;
        }
        return java.util.stream.Stream.concat(affiliations.teams().stream(), affiliations.units().stream()).filter(one -> one.to().equals(group))
                .map(Affiliation::volunteer).collect(Collectors.toSet());
    }

    /** What all of it comes to. */
    static String hours(HoursTotal total) {
        return new java.text.DecimalFormat("0.#", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT)).format(total.hours());
    }
}
