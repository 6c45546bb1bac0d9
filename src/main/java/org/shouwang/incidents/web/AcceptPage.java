package org.shouwang.incidents.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.shouwang.incidents.Incident;
import org.shouwang.incidents.ReviewPoint;
import org.shouwang.incidents.RuleSet;

/** A point of the review about to become a rule. */
public record AcceptPage(Incident incident, ReviewPoint point, RuleSet rules) {

    /**
     * @param key the rule that changes; blank where the point needs none
     */
    public record Form(@Nullable String id, @Nullable String seen, @Nullable String key, @Nullable String value, @Nullable String from) {

        static Form blank(int seen, LocalDate today) {
            return new Form(org.shouwang.incidents.PlaybookVersionId.next().toString(), String.valueOf(seen), "", "", today.toString());
        }
    }
}
