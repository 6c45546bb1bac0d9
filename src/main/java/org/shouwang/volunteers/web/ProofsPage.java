package org.shouwang.volunteers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.shouwang.platform.Listing;
import org.shouwang.volunteers.ProofGap;
import org.shouwang.volunteers.ProofQuery;

/** 证件和培训: what runs out, has run out or was never seen. */
public record ProofsPage(String words, ProofQuery query, Listing<ProofGap> gaps, Map<ProofGap.Kind, Integer> counts, boolean first) {

    public String with(ProofGap.Kind kind) {
        return "?kind=" + kind + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + (query.skill() == null ? "" : "&skill=" + query.skill());
    }
}
