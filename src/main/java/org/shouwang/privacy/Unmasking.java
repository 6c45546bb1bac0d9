package org.shouwang.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Unmaskable.Unmasked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a masked value in full, to somebody who may and who says why; every time is logged and too often is refused. */
@Component
public class Unmasking {

    /** Reasons to choose from, as message keys; anything else is what the person wrote. */
    public static final List<String> REASONS = List.of("privacy.reason.call", "privacy.reason.identity", "privacy.reason.help",
            "privacy.reason.correct", "privacy.reason.order");
    /** What the log says of somebody who unmasks one person after another. */
    static final String BULK = "privacy.audit.bulk";

    static final Duration WITHIN = Duration.ofMinutes(10);
    /** A coordinator who telephones a floor stays below; beyond, colleagues are told. */
    static final int NOTICED_AT = 20;
    /** Beyond, there is a list to export, with its own reason. */
    static final int REFUSED_AT = 60;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final Map<String, Unmaskable> kinds;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Unmasking(List<Unmaskable> kinds, Audit audit, JdbcClient jdbc, Clock clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Unmaskable::kind, Function.identity()));
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The value as it is shown before anybody asked for more.
     *
     * @throws Problem {@code privacy.unmask.unknown} when there is no such value for this person
     */
    @Transactional(readOnly = true)
    public MaskedValue masked(String kind, UUID of) {
        Current.demand(Permission.UNMASK);
        return new MaskedValue(kind, of, find(kind, of).masked());
    }

    /**
     * The value in full.
     *
     * @param reason one of {@link #REASONS} or the person's own words
     * @throws Problem {@code privacy.unmask.reason} without a reason, {@code privacy.unmask.too-many} beyond
     *     {@value #REFUSED_AT} in ten minutes, {@code privacy.unmask.unknown}
     */
    @Transactional
    public String reveal(String kind, UUID of, String reason) {
        Current.demand(Permission.UNMASK);
        var why = reason.strip();
        if (why.codePointCount(0, why.length()) < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw Problem.invalid("privacy.unmask.reason").at("reason", "privacy.unmask.reason");
        }
        var found = find(kind, of);
        int before = revealedLately(Current.actor());
        if (before >= REFUSED_AT) {
            throw Problem.of(Problem.Kind.TOO_MANY, "privacy.unmask.too-many", WITHIN.toMinutes());
        }
        audit.record(AuditEntry.of(Act.REVEALED, "privacy.audit.unmasked." + kind).about(found.person()).because(why));
        if (before + 1 == NOTICED_AT) {
            audit.record(AuditEntry.of(Act.REVEALED, BULK).detail("count=" + NOTICED_AT + " minutes=" + WITHIN.toMinutes()));
        }
        return found.full();
    }

    private Unmasked find(String kind, UUID of) {
        var sort = kinds.get(kind);
        if (sort == null) {
            throw Problem.notFound("privacy.unmask.unknown");
        }
        return sort.find(of).orElseThrow(() -> Problem.notFound("privacy.unmask.unknown"));
    }

    /** Counted in the log itself, so that neither another node nor a restart gives a fresh start. */
    private int revealedLately(Actor actor) {
        return jdbc.sql("""
                        SELECT count(*) FROM privacy.audit_entry
                        WHERE area_id = :area AND actor = :actor AND at > :since AND act = 'REVEALED' AND action <> :bulk""")
                .param("area", Current.area().value()).param("actor", actor.id()).param("bulk", BULK)
                .param("since", clock.instant().minus(WITHIN).atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }
}
