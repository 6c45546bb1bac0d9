package org.shouwang.roster.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.AreaId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Keyset;
import org.shouwang.platform.Listing;
import org.shouwang.roster.hours.HoursTotal;
import org.shouwang.roster.hours.Period;
import org.shouwang.volunteers.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates, as rows. */
@Component
class CertificateRows {

    private static final String SELECT = """
            SELECT id, year, number, code, person_id, person_name, minutes, shifts, first_day, last_day, content, issuer, contact, issued_at, issuer_actor_name,
                   withdrawn_at, withdrawn_why
            FROM roster.certificate WHERE area_id = :area""";

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Certificate> find(CertificateId id) {
        return jdbc.sql(SELECT + " AND id = :id").param("area", area()).param("id", id.value()).query(CertificateRows::certificate).optional();
    }

    /** Asked for by somebody who is in no area: the caller enters it. */
    @Transactional(readOnly = true)
    public Optional<Certificate> find(VerificationCode code) {
        return jdbc.sql(SELECT + " AND code = :code").param("area", area()).param("code", code.text()).query(CertificateRows::certificate).optional();
    }

    /** The one issued last, whoever it was for: issuer and contact are usually the same again. */
    Optional<Certificate> last() {
        return jdbc.sql(SELECT + " ORDER BY year DESC, number DESC LIMIT 1").param("area", area()).query(CertificateRows::certificate).optional();
    }

    List<Certificate> of(VolunteerId person) {
        return jdbc.sql(SELECT + " AND person_id = :person ORDER BY issued_at DESC, number DESC").param("area", area()).param("person", person.value())
                .query(CertificateRows::certificate).list();
    }

    /** The newest first. */
    Listing<Certificate> page(String words, @Nullable String cursor, int size) {
        var after = Keyset.read(cursor, 2);
        var rows = jdbc.sql(SELECT + """

                         AND (:words = '' OR person_name LIKE '%' || :words || '%' OR year || '-' || lpad(CAST(number AS text), 4, '0') LIKE :words || '%')
                          AND (CAST(:year AS integer) IS NULL OR (year, number) < (CAST(:year AS integer), CAST(:number AS integer)))
                        ORDER BY year DESC, number DESC LIMIT :size""")
                .param("area", area()).param("words", words).param("year", after == null ? null : after.values().get(0), Types.VARCHAR)
                .param("number", after == null ? null : after.values().get(1), Types.VARCHAR).param("size", size + 1).query(CertificateRows::certificate).list();
        return Listing.of(rows, size, last -> Keyset.after(String.valueOf(last.year()), String.valueOf(last.number())));
    }

    /** Where a paper with this code was issued; asked from outside of any area. */
    @Transactional(readOnly = true)
    public Optional<AreaId> areaOf(VerificationCode code) {
        return jdbc.sql("SELECT area_id FROM roster.certificate_code WHERE code = :code").param("code", code.text())
                .query((row, n) -> new AreaId(Columns.uuid(row, "area_id"))).optional();
    }

    /** The person's name, whose row is locked from now on; empty for nobody or somebody whose record is gone. */
    Optional<String> lockPerson(VolunteerId person) {
        return jdbc.sql("SELECT name FROM roster.person WHERE area_id = :area AND id = :id FOR NO KEY UPDATE").param("area", area()).param("id", person.value())
                .query(String.class).optional().filter(name -> !name.isEmpty());
    }

    /** The next number of the year; whoever else asks waits until this transaction ends, so that none is skipped. */
    int nextNumber(int year) {
        return jdbc.sql("""
                        INSERT INTO roster.certificate_year AS y (area_id, year, last) VALUES (:area, :year, 1)
                        ON CONFLICT (area_id, year) DO UPDATE SET last = y.last + 1 RETURNING last""")
                .param("area", area()).param("year", year).query(Integer.class).single();
    }

    void add(CertificateId id, int year, int number, VerificationCode code, VolunteerId person, String name, HoursTotal total, CertificateFacts facts, Instant at) {
        jdbc.sql("INSERT INTO roster.certificate_code (code, area_id) VALUES (:code, :area)").param("code", code.text()).param("area", area()).update();
        jdbc.sql("""
                        INSERT INTO roster.certificate (area_id, id, year, number, code, person_id, person_name, minutes, shifts, first_day, last_day, content, issuer,
                            contact, issued_at, issued_by, issuer_actor_name)
                        VALUES (:area, :id, :year, :number, :code, :person, :name, :minutes, :shifts, :first, :last, :content, :issuer, :contact, :at, :by, :byName)""")
                .param("area", area()).param("id", id.value()).param("year", year).param("number", number).param("code", code.text())
                .param("person", person.value()).param("name", name).param("minutes", total.minutes()).param("shifts", total.shifts())
                .param("first", facts.period().first()).param("last", facts.period().last()).param("content", facts.content())
                .param("issuer", facts.issuer()).param("contact", facts.contact()).param("at", Columns.at(at)).param("by", Current.actor().id())
                .param("byName", Current.actor().name()).update();
    }

    boolean withdraw(CertificateId id, String why, Instant at) {
        return jdbc.sql("""
                        UPDATE roster.certificate SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why, withdrawer_actor_name = :name
                        WHERE area_id = :area AND id = :id AND withdrawn_at IS NULL""")
                .param("area", area()).param("id", id.value()).param("at", Columns.at(at)).param("by", Current.actor().id()).param("why", why)
                .param("name", Current.actor().name()).update() == 1;
    }

    /** Number, hours and period stay; whose they were does not. */
    void forget(VolunteerId person) {
        jdbc.sql("UPDATE roster.certificate SET person_name = '' WHERE area_id = :area AND person_id = :person").param("area", area())
                .param("person", person.value()).update();
    }

    private static UUID area() {
        return Current.area().value();
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        var period = new Period(Objects.requireNonNull(Columns.date(row, "first_day")), Objects.requireNonNull(Columns.date(row, "last_day")));
        return new Certificate(new CertificateId(Columns.uuid(row, "id")), row.getInt("year"), row.getInt("number"), new VerificationCode(row.getString("code")),
                new VolunteerId(Columns.uuid(row, "person_id")), row.getString("person_name"), row.getLong("minutes"), row.getInt("shifts"),
                new CertificateFacts(period, row.getString("content"), row.getString("issuer"), row.getString("contact")), Columns.instant(row, "issued_at"),
                row.getString("issuer_actor_name"), Columns.instant(row, "withdrawn_at"), row.getString("withdrawn_why"));
    }
}
