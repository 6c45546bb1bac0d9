package org.shouwang.sampling.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.Problem;
import org.shouwang.sampling.Round;
import org.shouwang.sampling.Site;
import org.shouwang.sampling.Specimen;
import org.shouwang.sampling.TubeFill;

/**
 * The table.
 *
 * @param tube null before one was scanned; of size 0 while nobody is in it, because its first person decides
 * @param household of the one found, who is still missing, the one included
 * @param before the name of the one taken last; none for a guest
 * @param missing in the building of the one taken last; below zero where there is none
 * @param people in the tubes of this lane
 * @param refused what could not be taken, and why
 */
public record StationPage(Round round, Site site, int lane, @Nullable TubeFill tube, String q, List<People.Named> found,
        List<People.Named> household, List<Specimen> last, List<People.Named> before, int missing, int people, List<Problem.Text> refused) {

    public String address() {
        return "/station/" + site.id() + "/" + lane;
    }

    /** An id for the next event, made with the form so that pressing twice is one event. */
    public UUID newId() {
        return Ids.next();
    }

    /** Nobody of the round is called so. */
    public boolean nobody() {
        return !q.isEmpty() && found.isEmpty() && refused.isEmpty();
    }
}
