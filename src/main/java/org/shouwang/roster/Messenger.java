package org.shouwang.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
import org.shouwang.platform.Ids;
import org.shouwang.platform.Role;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to seats, each in the own language, in the transaction in which it happened: it goes out as often
 * as that happened, once. What the sentences name is the post, the time and a colleague's name, never why.
 */
@Component
class Messenger {

    private final Notices notices;
    private final Accounts accounts;
    private final Leads leads;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    Messenger(Notices notices, Accounts accounts, Leads leads, Messages messages, AreaDay day, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.leads = leads;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    /**
     * @param key with a dot at its end: of the sentences {@code <key>headline} and {@code <key>text}
     * @param until when it is no news any more
     */
    void tell(AccountId who, String key, Instant until, Object... args) {
        send(wordsFor(who), Audience.ofPeople(Set.of(who)), key, until, args);
    }

    /** The same of a question, which waits under Today by itself. */
    void ask(AccountId who, String key, Instant until, Object... args) {
        ask(Ids.next(), who, words -> facts(words, key, until, args));
    }

    /**
     * The same in words of the question's own.
     *
     * @param question its id: asked again under the same id, nobody is told again
     */
    void ask(UUID question, AccountId who, Function<Words, NoticeFacts> says) {
        var facts = says.apply(wordsFor(who));
        byTheProgram(() -> notices.ask(new NoticeId(question), facts, who));
    }

    /** Tells whoever leads the post; where nobody does, those who plan the roster. Not who does it themselves. */
    void tellLead(PostId post, String key, Instant until, Object... args) {
        var lead = leads.of(post);
        if (lead.isEmpty()) {
            send(new Words(messages, Messages.CHINESE, day.zone(), clock), Audience.of(Role.COORDINATOR), key, until, args);
        } else if (!lead.get().value().equals(Current.actor().id())) {
            tell(lead.get(), key, until, args);
        }
    }

    /** Tells the post's lead and those who plan the roster, whoever has told it. */
    void tellInCharge(PostId post, String key, Instant until, Object... args) {
        leads.of(post).ifPresent(lead -> tell(lead, key, until, args));
        send(new Words(messages, Messages.CHINESE, day.zone(), clock), Audience.of(Role.COORDINATOR), key, until, args);
    }

    private void send(Words words, Audience audience, String key, Instant until, Object... args) {
        var facts = facts(words, key, until, args);
        byTheProgram(() -> notices.send(new NoticeId(Ids.next()), facts, audience, Set.of()));
    }

    private NoticeFacts facts(Words words, String key, Instant until, Object... args) {
        var soon = clock.instant().plusSeconds(3600);
        return new NoticeFacts(words.t(key + "headline", args), words.t(key + "text", args), Urgency.IMPORTANT, until.isAfter(soon) ? until : soon);
    }

    private Words wordsFor(AccountId who) {
        return new Words(messages, accounts.find(who).map(Account::language).orElse(Messages.CHINESE), day.zone(), clock);
    }

    /** Whoever gave a seat away has not written this. */
    private static void byTheProgram(Runnable sends) {
        Current.run(Actor.system("roster"), Current.area(), sends);
    }
}
