package org.shouwang.volunteers.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Badges on A4, two in a row, to be cut out.
 *
 * @param of the team or work unit, or the person's name
 */
public record BadgeSheet(String of, List<BadgePage> badges) {

    /** Two and two; the last may be alone. */
    public List<List<BadgePage>> rows() {
        var rows = new ArrayList<List<BadgePage>>();
        for (int n = 0; n < badges.size(); n += 2) {
            rows.add(badges.subList(n, Math.min(n + 2, badges.size())));
        }
        return rows;
    }
}
