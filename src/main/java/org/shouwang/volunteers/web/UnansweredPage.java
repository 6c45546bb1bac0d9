package org.shouwang.volunteers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Shell;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.volunteers.Unanswered;

/**
 * Who was asked to stand in a team and has not answered.
 *
 * @param team whose; empty for all
 * @param teams id → name of those at work
 */
public record UnansweredPage(String words, String team, Map<String, String> teams, Listing<Unanswered> people, int count, boolean first) {

    public Map<String, String> teams(Shell shell) {
        var options = new LinkedHashMap<String, String>();
        options.put("", shell.t("volunteers.unanswered.all-teams"));
        options.putAll(teams);
        return options;
    }

    public MaskedValue phone(Unanswered one) {
        return new MaskedValue("volunteer-phone", one.volunteer().value(), Masked.phone(one.phone().text()));
    }

    public String after(String cursor) {
        return "?team=" + team + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&cursor=" + cursor;
    }
}
