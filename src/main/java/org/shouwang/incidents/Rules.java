package org.shouwang.incidents;

import java.time.LocalDate;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The rules of the current area as they hold on a day: of the newest open incident's playbook, in the version that is in
 * force on that day; in normal times the shipped defaults. One statement, once a version was seen.
 */
@Component
public class Rules {

    private record Of(AreaId area, PlaybookVersionId version) {
    }

    private final PlaybookRows rows;
    private final AreaDay day;
    /** What a version says never changes. */
    private final Cache<Of, RuleSet> known = Caffeine.newBuilder().maximumSize(2_000).build();

    Rules(PlaybookRows rows, AreaDay day) {
        this.rows = rows;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public RuleSet today() {
        return on(day.today());
    }

    @Transactional(readOnly = true)
    public RuleSet on(LocalDate asked) {
        return rows.inForceNow(asked).map(this::said).orElseGet(RuleSet::shipped);
    }

    /** The rules that a record was made under. */
    @Transactional(readOnly = true)
    public RuleSet of(PlaybookVersionId version) {
        if (version.equals(PlaybookVersionId.SHIPPED)) {
            return RuleSet.shipped();
        }
        var seen = known.getIfPresent(new Of(Current.area(), version));
        if (seen == null) {
            rows.find(version).orElseThrow(() -> Problem.notFound("incidents.version.unknown"));
            seen = said(version);
        }
        return seen;
    }

    /** Of an incident's playbook on a day, whether or not it is the newest. */
    RuleSet of(Incident incident, LocalDate asked) {
        return rows.inForce(incident.playbook(), asked).map(version -> said(version.id())).orElseGet(RuleSet::shipped);
    }

    private RuleSet said(PlaybookVersionId version) {
        return known.get(new Of(Current.area(), version), key -> RuleSet.of(version, rows.values(version)));
    }
}
