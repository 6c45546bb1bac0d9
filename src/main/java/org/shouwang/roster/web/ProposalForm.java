package org.shouwang.roster.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.Entered;
import org.shouwang.roster.PostId;
import org.shouwang.roster.ProposalFacts;
import org.shouwang.roster.ProposalId;
import org.shouwang.volunteers.VolunteerId;

/** What a roster is wanted for, as typed. */
public record ProposalForm(String id, @Nullable String firstDay, @Nullable String lastDay, @Nullable List<String> posts, @Nullable String seconds,
        @Nullable String without, @Nullable String moves) {

    private static final String MINUTE = "60";

    static ProposalForm blank(LocalDate first) {
        return new ProposalForm(ProposalId.next().toString(), first.toString(), first.plusDays(6).toString(), List.of(), MINUTE, "", null);
    }

    public boolean at(String post) {
        return posts != null && posts.contains(post);
    }

    ProposalId proposal() {
        return new ProposalId(Entered.id(id));
    }

    ProposalFacts facts() {
        return new ProposalFacts(PatternForm.day(firstDay, "firstDay"), PatternForm.day(lastDay, "lastDay"),
                (posts == null ? List.<String>of() : posts).stream().map(post -> new PostId(Entered.id(post))).collect(Collectors.toSet()),
                Duration.ofSeconds(Entered.number(seconds, "seconds")), Entered.blank(without) ? null : new VolunteerId(Entered.id(without)), moves != null);
    }
}
