package org.shouwang.roster.api;

import java.time.Clock;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Messages;
import org.shouwang.platform.web.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A rule in plain words, in the language of the request and by the area's clock. */
@Component
class Said {

    private final Messages messages;
    private final AreaDay day;
    private final Clock clock;

    Said(Messages messages, AreaDay day, Clock clock) {
        this.messages = messages;
        this.day = day;
        this.clock = clock;
    }

    String words(Problem.Text text) {
        return new Words(messages, LocaleContextHolder.getLocale(), day.zone(), clock).t(text);
    }
}
