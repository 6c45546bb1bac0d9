package org.shouwang.incidents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouwang.platform.Actor;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Areas;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Ids;
import org.shouwang.platform.jobs.Job;
import org.shouwang.privacy.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

/**
 * What goes from one area to another. A letter is written in the transaction of the act that causes it and carried over
 * right after the commit; what could not be carried then is carried by the job. Its body is sealed for whom it is for.
 */
@Component
class Letters implements Job {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private record Letter(UUID id, AreaId to, String kind, UUID subject, byte[] body) {
    }

    private final JdbcClient jdbc;
    private final Seals seals;
    private final ObjectProvider<LetterReader> readers;
    private final Areas areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Letters(JdbcClient jdbc, Seals seals, ObjectProvider<LetterReader> readers, Areas areas, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.readers = readers;
        this.areas = areas;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param body what is to be told; values that JSON knows, and UUIDs and instants as text */
    @Transactional
    public void write(AreaId to, String kind, UUID subject, Map<String, ?> body) {
        var from = Current.area();
        var id = Ids.next();
        jdbc.sql("""
                        INSERT INTO incidents.letter (area_id, id, to_area, kind, subject, body, written_at)
                        VALUES (:area, :id, :to, :kind, :subject, :body, :at)""")
                .param("area", from.value()).param("id", id).param("to", to.value()).param("kind", kind).param("subject", subject)
                .param("body", seals.register(to).sealBytes(JSON.writeValueAsBytes(body), context(id)))
                .param("at", Columns.at(clock.instant())).update();
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(CarryAfterwards.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new CarryAfterwards(this, from));
        }
    }

    private record CarryAfterwards(Letters letters, AreaId from) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            Thread.ofVirtual().name("letters").start(() -> Current.run(Actor.system("letters"), null, () -> letters.tryToCarry(from)));
        }
    }

    @Override
    public String name() { return "incidents.letters"; }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Result run() {
        long carried = 0;
        RuntimeException trouble = null;
        for (var area : areas.all()) {
            try {
                carried += carry(area.id());
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return Result.done(carried);
    }

    /**
     * Carries what lies in an area, the oldest first; an answer to it may lie in the other one afterwards. A letter that
     * cannot be taken in stays and holds up no other.
     *
     * @throws RuntimeException what went wrong with the last one that stayed, once all others are through
     */
    long carry(AreaId from) {
        var letters = Current.in(from, () -> transaction.execute(status -> waiting(from)));
        var byKind = readers.stream().collect(Collectors.toMap(LetterReader::kind, Function.identity()));
        RuntimeException trouble = null;
        for (var letter : letters) {
            try {
                carry(from, letter, byKind);
            } catch (RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return letters.size();
    }

    private void carry(AreaId from, Letter letter, Map<String, LetterReader> byKind) {
        Current.in(letter.to(), () -> transaction.execute(status -> {
            var reader = byKind.get(letter.kind());
            if (reader == null) {
                throw new IllegalStateException("nobody reads letters of kind " + letter.kind());
            }
            var body = new String(seals.register(letter.to()).openBytes(letter.body(), context(letter.id())), StandardCharsets.UTF_8);
            reader.read(from, letter.subject(), JSON.readTree(body));
            return true;
        }));
        Current.in(from, () -> transaction.execute(status -> jdbc.sql("DELETE FROM incidents.letter WHERE area_id = :area AND id = :id")
                .param("area", from.value()).param("id", letter.id()).update()));
    }

    private void tryToCarry(AreaId from) {
        try {
            carry(from);
        } catch (RuntimeException e) {
            LOG.warn("A letter stays until the next round: {}", e.getMessage());
        }
    }

    private List<Letter> waiting(AreaId from) {
        return jdbc.sql("""
                        SELECT id, to_area, kind, subject, body FROM incidents.letter
                        WHERE area_id = :area ORDER BY written_at, id LIMIT :most""")
                .param("area", from.value()).param("most", AT_ONCE)
                .query((row, n) -> new Letter(Columns.uuid(row, "id"), new AreaId(Columns.uuid(row, "to_area")), row.getString("kind"),
                        Columns.uuid(row, "subject"), row.getBytes("body"))).list();
    }

    private static String context(UUID letter) {
        return "incidents.letter/" + letter;
    }
}
