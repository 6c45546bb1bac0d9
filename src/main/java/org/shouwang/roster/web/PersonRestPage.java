package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.shouwang.roster.Fatigue;
import org.shouwang.roster.LimitException;
import org.shouwang.roster.OtherWork;

/**
 * How tired somebody is, what was allowed the person and what may be allowed.
 *
 * @param answers whether whoever looks may allow something, which nobody may for oneself
 * @param allowedBy names of those who allowed something, by account
 */
public record PersonRestPage(Fatigue person, List<LimitException> exceptions, List<OtherWork> work, boolean answers,
        Map<String, String> allowedBy, Instant now) {
}
