package org.shouwang.sampling.web;

import java.util.List;
import java.util.SequencedMap;

import org.shouwang.platform.web.MiniWall;
import org.shouwang.registry.Building;
import org.shouwang.sampling.Count;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.RoundBuilding;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.Suggestion;
import org.shouwang.sampling.TubeTotals;

/** A round at a glance: how far it is, where, and what is planned. */
public record RoundPage(Round round, Count count, SequencedMap<String, List<Block>> estates, List<Site> sites, List<Call> calls,
        Suggestion suggestion, TubeTotals tubes, List<Round> followUps) {

    /** A building as its small wall. */
    public record Block(Building building, Count count, MiniWall wall) {
    }

    /** When a building is called where. */
    public record Call(Building building, RoundBuilding plan, Count count) {
    }

    public static Count sum(List<Block> blocks) {
        return blocks.stream().map(Block::count).reduce(Count.NONE, Count::plus);
    }

    public String site(SiteId id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst().map(Site::name).orElse("");
    }
}
