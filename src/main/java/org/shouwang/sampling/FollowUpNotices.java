package org.shouwang.sampling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.accounts.Account;
import org.shouwang.accounts.AccountId;
import org.shouwang.accounts.Accounts;
import org.shouwang.notices.Audience;
import org.shouwang.notices.NoticeFacts;
import org.shouwang.notices.NoticeId;
import org.shouwang.notices.Notices;
import org.shouwang.notices.Urgency;
import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.shouwang.registry.AccountsOfResidents;
import org.shouwang.registry.ResidentId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the people of a positive or invalid tube to stay in and wait for the single sample, in the transaction that opens the
 * follow-up and by an id that follows from it: once. Only themselves, each in the own language; nobody else hears whose tube it
 * was. Those without an account are told by phone or at the door, from the follow-up's list.
 */
@Component
class FollowUpNotices {

    /** Also who is sampled late still has to know why to stay in. */
    private static final Duration HOLDS = Duration.ofDays(1);

    private final TubeRows tubes;
    private final RoundRows rounds;
    private final AccountsOfResidents reachable;
    private final Accounts accounts;
    private final Notices notices;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    FollowUpNotices(TubeRows tubes, RoundRows rounds, AccountsOfResidents reachable, Accounts accounts, Notices notices, Messages messages,
            AreaDay day, Clock clock) {
        this.tubes = tubes;
        this.rounds = rounds;
        this.reachable = reachable;
        this.accounts = accounts;
        this.notices = notices;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    @EventListener
    void on(FollowUpOpened opened) {
        var people = tubes.specimens(opened.tube()).stream().map(Specimen::person).filter(Objects::nonNull).map(ResidentId::new)
                .collect(Collectors.toSet());
        var byLanguage = new HashMap<Locale, Set<AccountId>>();
        reachable.of(people).forEach(account -> byLanguage.computeIfAbsent(
                accounts.find(account).map(Account::language).orElse(Messages.CHINESE), language -> new HashSet<>()).add(account));
        var round = rounds.find(opened.round()).orElseThrow();
        Current.run(Actor.system("sampling"), opened.area(), () -> byLanguage.forEach((language, some) ->
                notices.send(id(round, language), facts(round, language), Audience.ofPeople(some), Set.of())));
    }

    private NoticeFacts facts(Round round, Locale language) {
        var words = new Words(messages, language, day.zone(), clock);
        return new NoticeFacts(words.t("sampling.follow-up-notice.headline"), words.t("sampling.follow-up-notice.text", round.dueBy()),
                Urgency.URGENT, round.dueBy().plus(HOLDS));
    }

    private static NoticeId id(Round round, Locale language) {
        return new NoticeId(UUID.nameUUIDFromBytes(("follow-up " + round.id() + " " + language.toLanguageTag()).getBytes(StandardCharsets.UTF_8)));
    }
}
