package org.shouwang.platform.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;

/**
 * The version of a thing as programs see it: an entity tag with every answer, and the same tag back with every change
 * ({@code If-Match}), so that nobody overwrites what somebody else has just written.
 */
public final class Edition {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Edition() {
    }

    /** {@code "3"}, quotes included. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change is meant for.
     *
     * @throws Problem {@code platform.edition.missing} without a tag, or with none of ours
     */
    public static long demanded(@Nullable String ifMatch) {
        var tag = TAG.matcher(ifMatch == null ? "" : ifMatch);
        if (!tag.matches()) {
            throw Problem.invalid("platform.edition.missing");
        }
        return Long.parseLong(tag.group(1));
    }
}
