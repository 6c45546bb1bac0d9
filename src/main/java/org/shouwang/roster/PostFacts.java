package org.shouwang.roster;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;

/**
 * What is said about a post.
 *
 * @param place where to come to, as people say it
 * @param building the building it is at or for; null for the whole area
 * @param lead who leads it and may check people in
 */
public record PostFacts(String name, PostKind kind, String place, @Nullable BuildingId building, Set<Skill> skills, Risk risk,
        boolean outdoors, @Nullable VolunteerId lead, String note) {

    public PostFacts {
        name = Written.required(name, "name", 60);
        place = Written.line(place, "place", 120);
        note = Written.text(note, "note", 500);
        skills = Set.copyOf(skills);
    }

    public static PostFacts of(String name, PostKind kind) {
        return new PostFacts(name, kind, "", null, Set.of(), Risk.CLEAN, false, null, "");
    }

    public PostFacts needing(Skill... some) {
        return new PostFacts(name, kind, place, building, Set.of(some), risk, outdoors, lead, note);
    }

    public PostFacts at(Risk other) {
        return new PostFacts(name, kind, place, building, skills, other, outdoors, lead, note);
    }

    public PostFacts ledBy(VolunteerId other) {
        return new PostFacts(name, kind, place, building, skills, risk, outdoors, other, note);
    }
}
