package org.shouwang.roster.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.web.Tone;
import org.shouwang.roster.Post;
import org.shouwang.roster.Proposal;
import org.shouwang.roster.ProposalState;

/** Proposed rosters, and what a new one may be wanted for. */
public record ProposalsPage(List<Proposal> latest, List<Post> posts, Map<String, String> people) {

    /** To choose from, nobody first. */
    public Map<String, String> people(String nobody) {
        var all = new LinkedHashMap<String, String>();
        all.put("", nobody);
        all.putAll(people);
        return all;
    }

    public static Tone tone(ProposalState state) {
        return switch (state) {
            case RUNNING, TAKING -> Tone.AWAY;
            case DONE, STOPPED -> Tone.MISS;
            case DIED -> Tone.URGENT;
            case TAKEN -> Tone.DONE;
        };
    }
}
