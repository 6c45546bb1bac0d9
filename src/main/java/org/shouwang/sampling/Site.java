package org.shouwang.sampling;

/** A site of a round. */
public record Site(SiteId id, RoundId round, SiteFacts facts, long version) {

    public String name() {
        return facts.name();
    }
}
