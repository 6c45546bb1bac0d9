package org.shouwang.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what was asked and answered; append-only. */
@Component
class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer that this request got before.
     *
     * @throws Problem {@code roster.request.foreign} when it was somebody else's
     */
    Optional<Outcome> before(RequestId id) {
        return jdbc.sql("SELECT outcome, rule, from_at, until_at, amount, detail, seat_id, account_id FROM roster.request WHERE area_id = :area AND id = :id")
                .param("area", Current.area().value()).param("id", id.value()).query((row, n) -> outcome(row)).optional();
    }

    /** Reads the columns of a row that was found; see {@link #before}. */
    static Outcome outcome(ResultSet row) throws SQLException {
        if (!Columns.uuid(row, "account_id").equals(Current.actor().id())) {
            throw Problem.refused("roster.request.foreign");
        }
        return said(row);
    }

    static Outcome said(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "taken" -> new Outcome.Taken(new SeatId(Columns.uuid(row, "seat_id")));
            case "standing_by" -> new Outcome.StandingBy(row.getInt("amount"));
            case "refused" -> new Outcome.Refused(new Refusal(Columns.wordThere(row, "rule", RosterRule.class), Columns.instant(row, "from_at"),
                    Columns.instant(row, "until_at"), row.getInt("amount"), row.getString("detail")));
            default -> new Outcome.Done();
        };
    }

    Outcome write(Asking asking, Outcome outcome) {
        var refusal = outcome instanceof Outcome.Refused refused ? refused.why() : null;
        jdbc.sql("""
                        INSERT INTO roster.request (area_id, id, at, account_id, person_id, shift_id, opening_id, act, outcome, rule, from_at, until_at,
                                                    amount, detail, seat_id)
                        VALUES (:area, :id, :at, :account, :person, :shift, :opening, :act, :outcome, :rule, :from, :until, :amount, :detail, :seat)""")
                .param("area", Current.area().value()).param("id", asking.id().value()).param("at", Columns.at(asking.at()))
                .param("account", asking.account().value()).param("person", asking.person() == null ? null : asking.person().value(), Types.OTHER)
                .param("shift", asking.shift().value()).param("opening", id(asking.opening()), Types.OTHER).param("act", Columns.word(asking.act()))
                .param("outcome", word(outcome)).param("rule", refusal == null ? null : Columns.word(refusal.rule()), Types.VARCHAR)
                .param("from", refusal == null || refusal.from() == null ? null : Columns.at(refusal.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", refusal == null || refusal.until() == null ? null : Columns.at(refusal.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("amount", switch (outcome) {
                    case Outcome.StandingBy standing -> standing.place();
                    case Outcome.Refused refused -> refused.why().amount();
                    case Outcome.Taken taken -> 0;
                    case Outcome.Done done -> 0;
                }).param("detail", refusal == null ? "" : refusal.detail())
                .param("seat", outcome instanceof Outcome.Taken taken ? taken.seat().value() : null, Types.OTHER).update();
        return outcome;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> "taken";
            case Outcome.StandingBy standing -> "standing_by";
            case Outcome.Refused refused -> "refused";
            case Outcome.Done done -> "done";
        };
    }

    static @Nullable UUID id(@Nullable OpeningId opening) {
        return opening == null ? null : opening.value();
    }
}
