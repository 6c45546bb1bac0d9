package org.shouwang.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.privacy.AuditChecks.Checked;
import org.shouwang.privacy.AuditLine;
import org.shouwang.privacy.PeopleSearch.Found;

/**
 * The audit log as searched.
 *
 * @param people whom the typed person may be, when several or none fit
 * @param peopleKnown whether persons can be sought at all
 */
public record AuditPage(AuditForm form, Listing<AuditLine> lines, Optional<Checked> checked, @Nullable List<Found> people,
        boolean peopleKnown, boolean first) {

    /** The address of the search, with more parameters. */
    public String query(String... more) {
        var text = new StringBuilder("?");
        form.parameters().forEach((name, value) -> append(text, name, value));
        for (int i = 0; i < more.length; i += 2) {
            append(text, more[i], more[i + 1]);
        }
        return text.toString();
    }

    private static void append(StringBuilder to, String name, String value) {
        if (to.length() > 1) {
            to.append('&');
        }
        to.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
