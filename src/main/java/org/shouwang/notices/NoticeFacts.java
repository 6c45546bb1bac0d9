package org.shouwang.notices;

import java.time.Instant;

import org.shouwang.platform.Problem;
import org.shouwang.platform.words.Written;

/**
 * What a notice says.
 *
 * @param headline at most 70 characters, so that it fits where only a headline does
 * @param text plain words; may have several lines
 * @param validUntil afterwards nobody is shown it as something to know
 */
public record NoticeFacts(String headline, String text, Urgency urgency, Instant validUntil) {

    public static final int HEADLINE = 70;
    public static final int TEXT = 2_000;

    public NoticeFacts {
        // One line, but with the punctuation as it was typed: people read it as it stands.
        headline = Written.text(headline, "headline", HEADLINE).replaceAll("\\s+", " ");
        if (headline.isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("headline", "platform.field.missing");
        }
        text = Written.text(text, "text", TEXT);
    }
}
