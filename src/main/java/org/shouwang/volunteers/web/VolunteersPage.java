package org.shouwang.volunteers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Listing;
import org.shouwang.platform.web.Tone;
import org.shouwang.privacy.Masked;
import org.shouwang.volunteers.DutySettings;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.Volunteer;
import org.shouwang.volunteers.VolunteerState;

/** @param organisations id → name */
public record VolunteersPage(String words, @Nullable VolunteerState state, @Nullable Skill skill, Listing<Volunteer> people, int count, int waiting,
        DutySettings settings, Map<String, String> organisations, boolean first) {

    public String with(@Nullable VolunteerState other) {
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (other == null ? "" : "&state=" + other.name())
                + (skill == null ? "" : "&skill=" + skill.name());
    }

    public String unit(Volunteer volunteer) {
        return volunteer.facts().organisation() == null ? "" : organisations.getOrDefault(volunteer.facts().organisation().toString(), "");
    }

    public static String phone(Volunteer volunteer) {
        return Masked.phone(volunteer.facts().phone().text());
    }

    public static Tone tone(VolunteerState state) {
        return switch (state) {
            case WAITING -> Tone.MISS;
            case ACTIVE -> Tone.DONE;
            case RESTING -> Tone.AWAY;
            case DECLINED, LEFT -> Tone.EXEMPT;
        };
    }
}
