package org.shouwang.privacy.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.privacy.MaskedValue;

/**
 * One masked value: asked for, or shown in full.
 *
 * @param full what was revealed; null before
 * @param reason the chosen reason, kept when the form has to be mended
 * @param words the person's own words
 * @param wrong message key of what is wrong with the reason
 * @param back where the person came from
 */
public record UnmaskPage(MaskedValue value, @Nullable String full, String reason, String words, @Nullable String wrong, String back) {

    static UnmaskPage asked(MaskedValue value, String back) {
        return new UnmaskPage(value, null, "", "", null, back);
    }

    static UnmaskPage shown(MaskedValue value, String full, String back) {
        return new UnmaskPage(value, full, "", "", null, back);
    }

    UnmaskPage wrong(String chosen, String written, String key) {
        return new UnmaskPage(value, full, chosen, written, key, back);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
