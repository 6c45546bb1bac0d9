package org.shouwang.notices;

import java.time.Instant;

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
        headline = Written.required(headline, "headline", HEADLINE);
        text = Written.text(text, "text", TEXT);
    }
}
