package org.shouwang.registry;

import java.util.List;
import java.util.Set;

import org.shouwang.platform.AreaDay;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why residents need more: recorded with consent, with an end. A need that has run out is none any more, without anybody
 * ending it. A household link may record and end needs of the own buildings.
 */
@Component
public class Needs {

    private final Registry registry;
    private final Residents residents;
    private final NeedRows rows;
    private final History history;
    private final AreaDay day;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Needs(Registry registry, Residents residents, NeedRows rows, History history, AreaDay day, Audit audit,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.residents = residents;
        this.rows = rows;
        this.history = history;
        this.day = day;
        this.audit = audit;
        this.events = events;
    }

    /** Records why somebody needs more. What has run out makes room; the same need twice at a time is refused. */
    @Transactional
    public Resident add(NeedId id, ResidentId of, NeedFacts facts) {
        var resident = forNeeds(of);
        if (rows.find(id).isEmpty() && !history.done(new ActId(id.value()))) {
            rows.add(id, of, facts, day.today());
            noted(new ActId(id.value()), RegisterAct.NEED_ADDED, resident, id);
        }
        return registry.resident(resident.id()).orElseThrow();
    }

    @Transactional
    public Resident edit(ActId act, NeedId id, long version, NeedFacts facts) {
        var held = rows.find(id).orElseThrow(() -> Problem.notFound("registry.need.unknown"));
        var resident = forNeeds(held.resident());
        if (!history.done(act)) {
            if (!rows.edit(id, held.resident(), version, facts)) {
                throw Problem.stale();
            }
            noted(act, RegisterAct.NEED_EDITED, resident, id);
        }
        return registry.resident(resident.id()).orElseThrow();
    }

    /** Ends a need before its time; its note goes. */
    @Transactional
    public Resident end(ActId act, ResidentId of, NeedId id) {
        var resident = forNeeds(of);
        if (!history.done(act)) {
            rows.find(id).filter(held -> held.resident().equals(of)).orElseThrow(() -> Problem.notFound("registry.need.unknown"));
            rows.end(id);
            noted(act, RegisterAct.NEED_ENDED, resident, id);
        }
        return registry.resident(resident.id()).orElseThrow();
    }

    private Resident forNeeds(ResidentId id) {
        return residents.lock(Set.of(id), Sight.of(Permission.NEEDS_EDIT)).stream()
                .filter(resident -> resident.left() == null).findFirst()
                .orElseThrow(() -> Problem.notFound("registry.resident.unknown"));
    }

    private void noted(ActId act, RegisterAct what, Resident resident, NeedId need) {
        history.write(act, "", List.of(History.Line.of(what, resident.household(), resident.id()).other(need.value())));
        audit.record(AuditEntry.of(Act.CHANGED, "registry.audit.changed").about(resident.id().value()));
        events.publishEvent(new NeedsChanged(Current.area(), resident.id()));
    }
}
