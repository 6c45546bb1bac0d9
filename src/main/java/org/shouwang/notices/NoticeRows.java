package org.shouwang.notices;

import static org.shouwang.platform.Columns.at;
import static org.shouwang.platform.Columns.instant;
import static org.shouwang.platform.Columns.uuid;
import static org.shouwang.platform.Columns.word;
import static org.shouwang.platform.Columns.wordThere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.notices.Notice.By;
import org.shouwang.notices.Notice.Withdrawal;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.platform.Role;
import org.shouwang.registry.BuildingId;
import org.shouwang.registry.EstateId;
import org.shouwang.registry.HouseholdId;
import org.shouwang.registry.NeedKind;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices of the current area, as rows. Every change names the state that it leaves. */
@Component
class NoticeRows {

    static final String COLUMNS = """
            n.id, n.state, n.headline, n.text, n.urgency, n.valid_until, n.estates, n.buildings, n.units, n.households, n.people,
            n.roles, n.needs, n.reach_buildings, n.channels, n.incident_id, n.author_id, n.author_name, n.made_at, n.asked_by,
            n.approved_by, n.approver_name, n.returned, n.sent_at, n.withdrawn_at, n.withdrawn_by, n.withdrawer_name,
            n.withdrawn_reason, n.corrects, n.corrected_by, n.version""";
    static final RowMapper<Notice> NOTICE = (row, n) -> notice(row);

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("area", Current.area().value());
    }

    Optional<Notice> find(NoticeId id) {
        return sql("SELECT " + COLUMNS + " FROM notices.notice n WHERE n.area_id = :area AND n.id = :id").param("id", id.value())
                .query(NOTICE).optional();
    }

    /** False when there is one under this id already. */
    boolean add(NoticeId id, NoticeFacts facts, Audience audience, Set<UUID> reach, Set<ChannelKind> channels, By author,
            @Nullable NoticeId corrects, @Nullable UUID incident, boolean question, Instant now) {
        return with(sql("""
                INSERT INTO notices.notice (area_id, id, state, headline, text, urgency, valid_until, estates, buildings, units, households,
                    people, roles, needs, reach_buildings, channels, incident_id, author_id, author_name, made_at, corrects,
                    question)
                VALUES (:area, :id, 'draft', :headline, :text, :urgency, :validUntil, CAST(:estates AS uuid[]), CAST(:buildings AS uuid[]),
                    CAST(:units AS uuid[]), CAST(:households AS uuid[]), CAST(:people AS uuid[]), CAST(:roles AS text[]), CAST(:needs AS text[]),
                    CAST(:reach AS uuid[]), CAST(:channels AS text[]), :incident, :author, :authorName, :now, :corrects,
                    :question)
                ON CONFLICT (area_id, id) DO NOTHING"""), facts, audience, reach, channels)
                .param("id", id.value()).param("incident", incident).param("author", author.id()).param("authorName", author.actorName())
                .param("now", at(now)).param("corrects", corrects == null ? null : corrects.value()).param("question", question).update() == 1;
    }

    boolean edit(NoticeId id, long version, NoticeFacts facts, Audience audience, Set<UUID> reach, Set<ChannelKind> channels) {
        return with(sql("""
                UPDATE notices.notice SET headline = :headline, text = :text, urgency = :urgency, valid_until = :validUntil,
                    estates = CAST(:estates AS uuid[]), buildings = CAST(:buildings AS uuid[]), units = CAST(:units AS uuid[]),
                    households = CAST(:households AS uuid[]), people = CAST(:people AS uuid[]), roles = CAST(:roles AS text[]),
                    needs = CAST(:needs AS text[]), reach_buildings = CAST(:reach AS uuid[]), channels = CAST(:channels AS text[]),
                    version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state = 'draft'"""), facts, audience, reach, channels)
                .param("id", id.value()).param("version", version).update() == 1;
    }

    boolean discard(NoticeId id, long version) {
        return sql("DELETE FROM notices.notice WHERE area_id = :area AND id = :id AND version = :version AND state = 'draft'")
                .param("id", id.value()).param("version", version).update() == 1;
    }

    /** To whoever approves. */
    boolean ask(NoticeId id, long version, @Nullable UUID by) {
        return sql("""
                UPDATE notices.notice SET state = 'waiting', asked_by = :by, returned = '', version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state = 'draft'""")
                .param("id", id.value()).param("version", version).param("by", by).update() == 1;
    }

    boolean sendDraft(NoticeId id, long version, @Nullable UUID by, Instant now) {
        return sql("""
                UPDATE notices.notice SET state = 'sent', asked_by = :by, returned = '', sent_at = :now, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state = 'draft'""")
                .param("id", id.value()).param("version", version).param("by", by).param("now", at(now)).update() == 1;
    }

    /** By somebody else than who sent it off: asked for here, kept by the table. */
    boolean approve(NoticeId id, long version, By by, Instant now) {
        return sql("""
                UPDATE notices.notice SET state = 'sent', approved_by = :by, approver_name = :name, sent_at = :now, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state = 'waiting' AND asked_by <> :by""")
                .param("id", id.value()).param("version", version).param("by", by.id()).param("name", by.actorName())
                .param("now", at(now)).update() == 1;
    }

    boolean giveBack(NoticeId id, long version, String reason) {
        return sql("""
                UPDATE notices.notice SET state = 'draft', asked_by = NULL, returned = :reason, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND state = 'waiting'""")
                .param("id", id.value()).param("version", version).param("reason", reason).update() == 1;
    }

    boolean withdraw(NoticeId id, @Nullable Long version, By by, String reason, @Nullable NoticeId correction, Instant now) {
        return sql("""
                UPDATE notices.notice SET state = 'withdrawn', withdrawn_at = :now, withdrawn_by = :by, withdrawer_name = :name,
                    withdrawn_reason = :reason, corrected_by = :correction, version = version + 1
                WHERE area_id = :area AND id = :id AND version = coalesce(CAST(:version AS bigint), version) AND state = 'sent'""")
                .param("id", id.value()).param("version", version).param("by", by.id()).param("name", by.actorName())
                .param("reason", reason).param("correction", correction == null ? null : correction.value()).param("now", at(now)).update() == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, NoticeFacts facts, Audience audience, Set<UUID> reach,
            Set<ChannelKind> channels) {
        return sql.param("headline", facts.headline()).param("text", facts.text()).param("urgency", word(facts.urgency()))
                .param("validUntil", at(facts.validUntil())).param("estates", texts(audience.estates()))
                .param("buildings", texts(audience.buildings())).param("units", texts(audience.units()))
                .param("households", texts(audience.households())).param("people", texts(audience.people()))
                .param("roles", words(audience.roles())).param("needs", words(audience.needs())).param("reach", texts(reach))
                .param("channels", words(channels));
    }

    static String[] texts(Collection<?> ids) {
        return ids.stream().map(Objects::toString).sorted().toArray(String[]::new);
    }

    static String[] words(Collection<? extends Enum<?>> some) {
        return some.stream().sorted().map(org.shouwang.platform.Columns::word).toArray(String[]::new);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var facts = new NoticeFacts(row.getString("headline"), row.getString("text"), wordThere(row, "urgency", Urgency.class),
                Objects.requireNonNull(instant(row, "valid_until")));
        var audience = new Audience(ids(row, "estates", EstateId::new), ids(row, "buildings", BuildingId::new), ids(row, "units", id -> id),
                named(row, "roles", Role.class), named(row, "needs", NeedKind.class), ids(row, "households", HouseholdId::new),
                ids(row, "people", AccountId::new));
        var approver = uuid(row, "approved_by");
        var withdrawn = instant(row, "withdrawn_at");
        return new Notice(new NoticeId(uuid(row, "id")), wordThere(row, "state", NoticeState.class), facts, audience,
                ids(row, "reach_buildings", id -> id), named(row, "channels", ChannelKind.class),
                new By(uuid(row, "author_id"), row.getString("author_name")), Objects.requireNonNull(instant(row, "made_at")),
                uuid(row, "asked_by"), approver == null ? null : new By(approver, row.getString("approver_name")), row.getString("returned"),
                instant(row, "sent_at"), withdrawn == null ? null : new Withdrawal(new By(uuid(row, "withdrawn_by"),
                        row.getString("withdrawer_name")), withdrawn, row.getString("withdrawn_reason")),
                noticeId(row, "corrects"), noticeId(row, "corrected_by"), uuid(row, "incident_id"), row.getLong("version"));
    }

    private static @Nullable NoticeId noticeId(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new NoticeId(id);
    }

    private static <T> Set<T> ids(ResultSet row, String column, Function<UUID, T> to) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(to).collect(Collectors.toCollection(HashSet::new));
    }

    private static <E extends Enum<E>> Set<E> named(ResultSet row, String column, Class<E> type) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** For whoever sends: not found where the own buildings do not reach. */
    static Problem unknown() {
        return Problem.notFound("notices.unknown");
    }
}
