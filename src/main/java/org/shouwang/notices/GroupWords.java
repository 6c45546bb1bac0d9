package org.shouwang.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.shouwang.notices.GroupPost.What;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.springframework.stereotype.Component;

/** What a notice is in a chat group. Groups read Chinese. */
@Component
class GroupWords {

    private final Messages messages;
    private final Areas areas;
    private final Clock clock;

    GroupWords(Messages messages, Areas areas, Clock clock) {
        this.messages = messages;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * @param base how phones reach this program; empty where nobody knows
     * @param again whether the group may have it already
     */
    GroupText of(Notice notice, What what, String base, boolean again) {
        var area = areas.get(Current.area());
        var words = new Words(messages, Messages.CHINESE, area.zone(), clock);
        var facts = notice.facts();
        var title = words.t(what == What.WITHDRAWAL ? "notices.group.withdrawn" : notice.corrects() != null ? "notices.group.corrected"
                : facts.urgency() == Urgency.URGENT ? "notices.group.urgent" : "notices.group.title", facts.headline());
        var lines = new ArrayList<String>();
        var mark = again ? words.t("notices.group.again") : "";
        if (what == What.WITHDRAWAL) {
            lines.add(words.t("notices.group.why", Objects.requireNonNull(notice.withdrawal()).reason()));
            return new GroupText(title, lines, area.name(), "", "", false, mark);
        }
        lines.addAll(facts.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        var foot = words.t("notices.group.foot", area.name(), Text.of("notices.valid-until", facts.validUntil()));
        return new GroupText(title, List.copyOf(lines), foot, base.isEmpty() ? "" : base + "/a/" + area.code() + "/inbox/" + notice.id(),
                words.t("notices.group.link"), facts.urgency() == Urgency.URGENT, mark);
    }
}
