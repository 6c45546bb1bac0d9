package org.shouwang.incidents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The playbooks (预案) of the current area: versions with a first day, each derived from the one before and, at the bottom,
 * from a shipped one. A version is never changed; one whose day has not come may be withdrawn.
 */
@Component
public class Playbooks {

    private final PlaybookRows rows;
    private final ShippedPlaybooks shipped;
    private final Rules rules;
    private final IncidentRows incidents;
    private final IncidentLog log;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final AreaDay day;

    Playbooks(PlaybookRows rows, ShippedPlaybooks shipped, Rules rules, IncidentRows incidents, IncidentLog log,
            ApplicationEventPublisher events, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.shipped = shipped;
        this.rules = rules;
        this.incidents = incidents;
        this.log = log;
        this.events = events;
        this.live = live;
        this.day = day;
    }

    /** What the program brings, playbook by playbook in the order of time. */
    @Transactional(readOnly = true)
    public List<ShippedVersion> shipped() {
        return shipped.all();
    }

    /** The values of a shipped version. */
    @Transactional(readOnly = true)
    public RuleSet shippedRules(String code) {
        return shipped.rules(knownShipped(code).code());
    }

    /** The community's versions, the newest first; none while it has never used the playbook. */
    @Transactional(readOnly = true)
    public List<PlaybookVersion> versions(IncidentKind playbook) {
        return rows.all(playbook);
    }

    @Transactional(readOnly = true)
    public Optional<PlaybookVersion> find(PlaybookVersionId id) {
        return rows.find(id);
    }

    /** The version that holds on a day; empty where the community has none that early. */
    @Transactional(readOnly = true)
    public Optional<PlaybookVersion> inForce(IncidentKind playbook, LocalDate asked) {
        return rows.inForce(playbook, asked);
    }

    /** What the newest version says that was not withdrawn; what is shipped as standard where there is none. */
    @Transactional(readOnly = true)
    public RuleSet newest(IncidentKind playbook) {
        return last(playbook).map(version -> rules.of(version.id())).orElseGet(() -> shipped.rules(shipped.standard(playbook).code()));
    }

    /**
     * Makes a version that takes effect on its day. The same id again changes nothing.
     *
     * @throws Problem when the day is past or before that of a version that is still to come, when somebody else made a version
     *     meanwhile, when nothing changes, or for a value that cannot be right, pointing at each field
     */
    @Transactional
    public PlaybookVersion change(PlaybookVersionId id, PlaybookChange change) {
        var known = rows.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        var all = rows.all(change.playbook());
        if (change.seen() != (all.isEmpty() ? 0 : all.getFirst().number())) {
            throw Problem.stale();
        }
        if (change.from().isBefore(day.today())) {
            throw Problem.invalid("platform.problem.check").at("from", "incidents.version.past");
        }
        last(change.playbook()).filter(last -> last.from().isAfter(change.from())).ifPresent(last -> {
            throw Problem.invalid("platform.problem.check").at("from", "incidents.version.before-planned", last.number(), last.from());
        });
        var old = newest(change.playbook());
        var from = change.shipped() == null ? last(change.playbook()).map(PlaybookVersion::shipped)
                .orElseGet(() -> shipped.standard(change.playbook()).code()) : ofPlaybook(change.shipped(), change.playbook()).code();
        var wanted = new EnumMap<RuleKey, RuleValue>(RuleKey.class);
        var base = change.shipped() == null ? old : shipped.rules(from);
        base.values().forEach(value -> wanted.put(value.key(), value));
        if (change.shipped() != null && change.keepOwn()) {
            old.values().stream().filter(value -> value.basis() == Basis.OWN).forEach(value -> wanted.put(value.key(), value));
        }
        wanted.putAll(RuleChecks.own(change.values(), wanted));
        var now = RuleSet.of(id, wanted.values());
        RuleChecks.check(now);
        var changed = now.values().stream().filter(value -> !value.value().equals(old.value(value.key()).value())).toList();
        if (changed.isEmpty() && all.stream().anyMatch(version -> version.shipped().equals(from))) {
            throw Problem.invalid("incidents.version.nothing-changed");
        }
        var version = add(id, change.playbook(), change.seen() + 1, change.from(), from, change.reason(), now);
        note(change.playbook(), changed.size() == 1
                ? Text.of("incidents.log.rule-changed", version.number(), version.from(), Text.of("incidents.rule." + changed.getFirst().key()),
                        RuleWords.said(old.value(changed.getFirst().key())), RuleWords.said(changed.getFirst()))
                : change.shipped() == null ? Text.of("incidents.log.rules-changed", version.number(), version.from(), changed.size())
                        : Text.of("incidents.log.era-changed", version.number(), version.from(), Text.of("incidents.shipped." + from), changed.size()),
                change.reason(), version);
        return version;
    }

    /**
     * Takes a version back before its day has come.
     *
     * @throws Problem {@code incidents.version.in-force} once it holds
     */
    @Transactional
    public void withdraw(PlaybookVersionId id, String reason) {
        var version = rows.find(id).orElseThrow(() -> Problem.notFound("incidents.version.unknown"));
        var why = Prose.required(reason, "reason", 300);
        if (version.withdrawn() != null) {
            return;
        }
        if (!rows.withdraw(id, day.today(), day.now())) {
            throw Problem.refused("incidents.version.in-force", version.number());
        }
        note(version.playbook(), Text.of("incidents.log.rules-withdrawn", version.number(), version.from()), why, version);
    }

    /**
     * The version that an incident begins with, made where it is needed.
     *
     * @param above whether an area above opens it: it cannot ask here about a version that is planned, and what holds stays
     */
    PlaybookVersion begin(IncidentKind playbook, @Nullable String wanted, boolean above) {
        var inForce = rows.inForce(playbook, day.today());
        if (inForce.isPresent() && (wanted == null || unchanged(inForce.get(), wanted))) {
            return inForce.get();
        }
        var planned = last(playbook).filter(last -> last.from().isAfter(day.today()));
        if (planned.isPresent() && above && inForce.isPresent()) {
            return inForce.get();
        }
        if (planned.isPresent() && !above) {
            throw Problem.invalid("platform.problem.check").at("shipped", "incidents.version.before-planned", planned.get().number(), planned.get().from());
        }
        var code = wanted == null ? shipped.standard(playbook).code() : ofPlaybook(wanted, playbook).code();
        int number = rows.all(playbook).stream().mapToInt(PlaybookVersion::number).max().orElse(0) + 1;
        var id = PlaybookVersionId.next();
        var version = add(id, playbook, number, day.today(), code, "", RuleSet.of(id, shipped.rules(code).values()));
        events.publishEvent(new PlaybookChanged(Current.area(), id, version.from()));
        return version;
    }

    private boolean unchanged(PlaybookVersion version, String code) {
        return version.shipped().equals(code) && rules.of(version.id()).values().equals(shipped.rules(code).values());
    }

    private Optional<PlaybookVersion> last(IncidentKind playbook) {
        return rows.all(playbook).stream().filter(version -> version.withdrawn() == null).findFirst();
    }

    private PlaybookVersion add(PlaybookVersionId id, IncidentKind playbook, int number, LocalDate from, String code, String reason, RuleSet said) {
        var version = new PlaybookVersion(id, playbook, number, from, code, reason, day.now(), Current.actor().name(), null);
        try {
            rows.add(version, said.values());
        } catch (DuplicateKeyException e) {
            // Somebody made the version of this number a moment before.
            throw Problem.stale();
        }
        return version;
    }

    private void note(IncidentKind playbook, Text what, String reason, PlaybookVersion version) {
        incidents.open().stream().filter(incident -> incident.playbook() == playbook)
                .forEach(incident -> log.note(incident.id(), LogTopic.RULES, what, reason, "/playbooks/versions/" + version.id()));
        events.publishEvent(new PlaybookChanged(Current.area(), version.id(), version.from()));
        live.changed(Incidents.LIVE);
    }

    private ShippedVersion knownShipped(String code) {
        return shipped.find(code).orElseThrow(() -> Problem.notFound("incidents.playbook.unknown"));
    }

    private ShippedVersion ofPlaybook(String code, IncidentKind playbook) {
        return shipped.find(code).filter(version -> version.playbook() == playbook)
                .orElseThrow(() -> Problem.invalid("platform.problem.check").at("shipped", "platform.field.choose"));
    }
}
