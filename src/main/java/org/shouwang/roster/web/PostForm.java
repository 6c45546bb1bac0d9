package org.shouwang.roster.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.registry.BuildingId;
import org.shouwang.roster.Post;
import org.shouwang.roster.PostFacts;
import org.shouwang.roster.PostId;
import org.shouwang.roster.PostKind;
import org.shouwang.roster.limits.Risk;
import org.shouwang.volunteers.Skill;
import org.shouwang.volunteers.VolunteerId;

/** A post as typed. */
public record PostForm(String id, @Nullable String version, @Nullable String name, @Nullable String kind, @Nullable String place, @Nullable String building,
        @Nullable List<String> skills, @Nullable String risk, @Nullable String outdoors, @Nullable String lead, @Nullable String note) {

    static PostForm blank() {
        return new PostForm(PostId.next().toString(), "0", "", PostKind.GATE.name(), "", "", List.of(), Risk.CLEAN.name(), null, "", "");
    }

    static PostForm of(Post post) {
        var facts = post.facts();
        return new PostForm(post.id().toString(), String.valueOf(post.version()), facts.name(), facts.kind().name(), facts.place(),
                facts.building() == null ? "" : facts.building().toString(), facts.skills().stream().map(Enum::name).toList(), facts.risk().name(),
                facts.outdoors() ? "true" : null, facts.lead() == null ? "" : facts.lead().toString(), facts.note());
    }

    PostId post() {
        return new PostId(Entered.id(id));
    }

    PostFacts facts() {
        return new PostFacts(Entered.text(name), Entered.choice(kind, PostKind.class, "kind"), Entered.text(place),
                Entered.blank(building) ? null : new BuildingId(Entered.id(building)), chosen(), Entered.choice(risk, Risk.class, "risk"),
                outdoors != null, Entered.blank(lead) ? null : new VolunteerId(Entered.id(lead)), Entered.text(note));
    }

    public boolean needs(Skill skill) {
        return skills != null && skills.contains(skill.name());
    }

    private Set<Skill> chosen() {
        return skills == null ? Set.of() : skills.stream().map(name -> Entered.choice(name, Skill.class, "skills")).collect(Collectors.toSet());
    }
}
