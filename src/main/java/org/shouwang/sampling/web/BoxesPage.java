package org.shouwang.sampling.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Problem;
import org.shouwang.platform.web.Shell;
import org.shouwang.sampling.Box;
import org.shouwang.sampling.BoxId;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.SiteId;
import org.shouwang.sampling.Tube;

/**
 * What is to leave for the laboratory and what has left.
 *
 * @param site null for the tubes filled at doors
 * @param next the id of the next box, made with the form so that pressing twice is one box
 */
public record BoxesPage(Round round, List<Site> sites, @Nullable SiteId site, List<Tube> unpacked, List<Box> boxes, String countedTubes,
        String countedPeople, @Nullable Problem problem, BoxId next) {

    public String name(@Nullable SiteId id, Shell shell) {
        return id == null ? shell.t("sampling.at-doors")
                : sites.stream().filter(one -> one.id().equals(id)).findFirst().map(Site::name).orElse("");
    }
}
