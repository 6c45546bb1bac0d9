package org.shouwang.volunteers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.springframework.stereotype.Component;

/** Asks people by a notice whether they stand in a team, in the transaction that asks them. */
@Component
class TeamNotices {

    private static final Duration WORTH_READING = Duration.ofDays(3);

    private final Notices notices;
    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    TeamNotices(Notices notices, Messages messages, AreaDay day, Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    /** @param once what is asked with the same word is one notice, however often it is sent */
    void ask(Team team, String once, Collection<Volunteer> people) {
        if (people.isEmpty()) {
            return;
        }
        var words = new Words(messages, Messages.CHINESE, day.zone(), clock);
        var id = new NoticeId(UUID.nameUUIDFromBytes((team.id() + once).getBytes(StandardCharsets.UTF_8)));
        var facts = new NoticeFacts(words.t("volunteers.team-notice.headline", team.facts().name()), words.t("volunteers.team-notice.text",
                team.facts().name()), Urgency.IMPORTANT, day.now().plus(WORTH_READING));
        Current.run(Actor.system("volunteers"), Current.area(), () -> notices.send(id, facts,
                Audience.ofPeople(people.stream().map(Volunteer::account).collect(Collectors.toSet())), Set.of()));
    }
}
