package org.shouwang.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaDay;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Current;
import org.shouwang.platform.Listing;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Problem.Text;
import org.shouwang.platform.live.LiveUpdates;
import org.shouwang.privacy.Act;
import org.shouwang.privacy.Audit;
import org.shouwang.privacy.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

/**
 * Work referred (转办) between areas: sent, accepted, done or returned. What is said of persons is kept by the receiver
 * alone; the sender keeps a title without names and what came of it.
 */
@Component
public class Referrals {

    private static final String SENT = "referral";
    private static final String STATE = "referral-state";

    private final ReferralRows rows;
    private final Letters letters;
    private final IncidentLog log;
    private final Areas areas;
    private final Audit audit;
    private final LiveUpdates live;
    private final AreaDay day;

    Referrals(ReferralRows rows, Letters letters, IncidentLog log, Areas areas, Audit audit, LiveUpdates live, AreaDay day) {
        this.rows = rows;
        this.letters = letters;
        this.log = log;
        this.areas = areas;
        this.audit = audit;
        this.live = live;
        this.day = day;
    }

    /**
     * The newest first.
     *
     * @param in only those that came in, or only those that went out; null for both
     * @param openOnly only those that nobody has finished or returned
     */
    @Transactional(readOnly = true)
    public Listing<Referral> page(@Nullable Boolean in, boolean openOnly, @Nullable String cursor) {
        return rows.page(in, openOnly, cursor);
    }

    /** How many came in and wait to be taken on. */
    @Transactional(readOnly = true)
    public int waiting() {
        return rows.waiting();
    }

    /** Opens one with what it says; that is logged. */
    @Transactional
    public Optional<Referral> open(UUID id) {
        var found = rows.find(id);
        found.filter(Referral::in).ifPresent(referral ->
                audit.record(AuditEntry.of(Act.SEEN, "incidents.audit.referral").detail("referral=" + id)));
        return found;
    }

    /** Sends one to another area. The same id again changes nothing. */
    @Transactional
    public void send(NewReferral wanted) {
        if (rows.find(wanted.id()).isPresent()) {
            return;
        }
        if (wanted.to().equals(Current.area()) || areas.find(wanted.to().toString()).isEmpty()) {
            throw Problem.invalid("platform.problem.check").at("to", "platform.field.choose");
        }
        if (wanted.due() != null && wanted.due().isBefore(day.today())) {
            throw Problem.invalid("platform.problem.check").at("due", "incidents.referral.past");
        }
        var now = day.now();
        var actor = Current.actor().name();
        rows.add(new Referral(wanted.id(), false, wanted.to(), wanted.kind(), wanted.title(), null, wanted.due(), now, actor,
                Referral.State.SENT, now, "", null, 1), null);
        var body = new HashMap<String, String>();
        body.put("kind", wanted.kind().name());
        body.put("title", wanted.title());
        body.put("body", wanted.body());
        body.put("at", now.toString());
        body.put("by", actor);
        if (wanted.due() != null) {
            body.put("due", wanted.due().toString());
        }
        letters.write(wanted.to(), SENT, wanted.id(), body);
        audit.record(AuditEntry.of(Act.EXPORTED, "incidents.audit.referral-sent").detail("referral=" + wanted.id()));
        note(Text.of("incidents.log.referral-sent", wanted.title(), areas.get(wanted.to()).name()), wanted.id());
    }

    @Transactional
    public void accept(UUID id) {
        goOn(id, Referral.State.ACCEPTED, null);
    }

    /** @param reply what came of it, for the sender; no more than the sender needs */
    @Transactional
    public void done(UUID id, String reply) {
        goOn(id, Referral.State.DONE, said(reply));
    }

    /** @param reason why it cannot be done here */
    @Transactional
    public void giveBack(UUID id, String reason) {
        goOn(id, Referral.State.RETURNED, said(reason));
    }

    private static String said(String reply) {
        return Prose.required(reply, "reply", 1_000);
    }

    private void goOn(UUID id, Referral.State to, @Nullable String reply) {
        var referral = rows.find(id).filter(Referral::in).orElseThrow(() -> Problem.notFound("incidents.referral.unknown"));
        if (referral.state() == to) {
            return;
        }
        var now = day.now();
        var actor = Current.actor().name();
        if (!rows.goOn(id, to, now, actor, reply)) {
            throw Problem.refused("incidents.referral.finished");
        }
        var body = new HashMap<String, String>();
        body.put("state", to.name());
        body.put("at", now.toString());
        body.put("by", actor);
        if (reply != null) {
            body.put("reply", reply);
        }
        letters.write(referral.other(), STATE, id, body);
        note(Text.of("incidents.log.referral." + to, referral.title()), id);
    }

    private void note(Text what, UUID id) {
        log.note(LogTopic.REFERRALS, what, "/referrals/" + id);
        live.changed("referrals");
        live.changed("today");
    }

    /** One has come in. */
    @Component
    record Incoming(ReferralRows rows, Incidents incidents, IncidentLog log, Areas areas, LiveUpdates live) implements LetterReader {

        @Override
        public String kind() {
            return SENT;
        }

        @Override
        public void read(AreaId from, UUID subject, JsonNode body) {
            var at = Instant.parse(body.get("at").asString());
            var incident = incidents.current().map(it -> it.id().value()).orElse(null);
            var due = body.has("due") ? LocalDate.parse(body.get("due").asString()) : null;
            if (rows.add(new Referral(subject, true, from, ReferralKind.valueOf(body.get("kind").asString()), body.get("title").asString(),
                    body.get("body").asString(), due, at, body.get("by").asString(), Referral.State.SENT, at, "", null, 1), incident)) {
                log.note(LogTopic.REFERRALS, Text.of("incidents.log.referral-received", body.get("title").asString(), areas.get(from).name()),
                        "/referrals/" + subject);
                live.changed("referrals");
                live.changed("today");
            }
        }
    }

    /** The other side has told what it does with one. */
    @Component
    record Answered(ReferralRows rows, LiveUpdates live) implements LetterReader {

        @Override
        public String kind() {
            return STATE;
        }

        @Override
        public void read(AreaId from, UUID subject, JsonNode body) {
            rows.goOn(subject, Referral.State.valueOf(body.get("state").asString()), Instant.parse(body.get("at").asString()),
                    body.get("by").asString(), body.has("reply") ? body.get("reply").asString() : null);
            live.changed("referrals");
        }
    }
}
