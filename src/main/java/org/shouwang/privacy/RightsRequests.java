package org.shouwang.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.shouwang.platform.AreaId;
import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.platform.Problem;
import org.shouwang.privacy.RightsRequest.Kind;
import org.shouwang.privacy.RightsRequest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People ask for correction, deletion or that a use be stopped; a coordinator answers each. */
@Component
public class RightsRequests {

    private static final int LISTED = 200;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 1_000;
    private static final String COLUMNS = "id, at, account, name, kind, words, state, decided_at, answer";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    RightsRequests(JdbcClient jdbc, Seals seals, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks. The same id again changes nothing.
     *
     * @throws Problem {@code privacy.rights.words} when nothing was said
     */
    @Transactional
    public void ask(UUID id, Kind kind, String words) {
        var said = words.strip();
        if (said.codePointCount(0, said.length()) < SHORTEST || said.length() > LONGEST) {
            throw Problem.invalid("privacy.rights.words").at("words", "privacy.rights.words");
        }
        var area = Current.area();
        var actor = Current.actor();
        int made = jdbc.sql("""
                        INSERT INTO privacy.rights_request (area_id, id, at, account, name, kind, words, state)
                        VALUES (:area, :id, :at, :account, :name, :kind, :words, 'OPEN')
                        ON CONFLICT DO NOTHING""")
                .param("area", area.value()).param("id", id).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", actor.id()).param("name", actor.name()).param("kind", kind.name())
                .param("words", seals.register(area).seal(said, context("words", id))).update();
        if (made == 1) {
            audit.record(AuditEntry.of(Act.ADDED, "privacy.audit.asked." + kind.name()).about(actor.id()));
        }
    }

    /** The current person's own requests, newest first. */
    @Transactional(readOnly = true)
    public List<RightsRequest> mine() {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM privacy.rights_request WHERE area_id = :area AND account = :account
                        ORDER BY at DESC LIMIT :listed""")
                .param("area", Current.area().value()).param("account", Current.actor().id()).param("listed", LISTED)
                .query(this::read).list();
    }

    /** All requests of the area, the open ones first. */
    @Transactional(readOnly = true)
    public List<RightsRequest> all() {
        Current.demand(Permission.REGISTER_EDIT);
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM privacy.rights_request WHERE area_id = :area
                        ORDER BY state <> 'OPEN', at DESC LIMIT :listed""")
                .param("area", Current.area().value()).param("listed", LISTED).query(this::read).list();
    }

    /**
     * Answers an open request.
     *
     * @throws Problem {@code privacy.rights.decided} when somebody was faster; {@code privacy.rights.answer} without a reason
     */
    @Transactional
    public void decide(UUID id, State state, String answer) {
        Current.demand(Permission.REGISTER_EDIT);
        var said = answer.strip();
        if (state == State.OPEN || said.codePointCount(0, said.length()) < SHORTEST || said.length() > LONGEST) {
            throw Problem.invalid("privacy.rights.answer").at("answer", "privacy.rights.answer");
        }
        var area = Current.area();
        var account = jdbc.sql("""
                        UPDATE privacy.rights_request SET state = :state, decided_at = :at, answer = :answer
                        WHERE area_id = :area AND id = :id AND state = 'OPEN' RETURNING account""")
                .param("state", state.name()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("answer", seals.register(area).seal(said, context("answer", id)))
                .param("area", area.value()).param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> Problem.refused("privacy.rights.decided"));
        audit.record(AuditEntry.of(Act.CHANGED, "privacy.audit.rights." + state.name()).about(account));
    }

    int open(AreaId area) {
        return jdbc.sql("SELECT count(*) FROM privacy.rights_request WHERE area_id = :area AND state = 'OPEN'")
                .param("area", area.value()).query(Integer.class).single();
    }

    private RightsRequest read(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var seal = seals.register(Current.area());
        var decided = row.getTimestamp("decided_at");
        return new RightsRequest(id, row.getTimestamp("at").toInstant(), row.getObject("account", UUID.class), row.getString("name"),
                Kind.valueOf(row.getString("kind")), seal.open(row.getBytes("words"), context("words", id)),
                State.valueOf(row.getString("state")), decided == null ? null : decided.toInstant(),
                seal.open(row.getBytes("answer"), context("answer", id)));
    }

    private static String context(String column, UUID id) {
        return "privacy.rights_request." + column + "/" + id;
    }
}
