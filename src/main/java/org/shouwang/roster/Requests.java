package org.shouwang.roster;

import static org.shouwang.platform.Columns.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.shouwang.accounts.AccountId;
import org.shouwang.platform.Columns;
import org.shouwang.platform.Current;
import org.shouwang.platform.Problem;
import org.shouwang.roster.limits.Refusal;
import org.shouwang.roster.limits.RosterRule;
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
                .param("area", Current.area().value()).param("id", id.value()).query((row, n) -> outcome(row, new AccountId(Current.actor().id()))).optional();
    }

    /** Reads the columns of a row that was found; see {@link #before}. */
    static Outcome outcome(ResultSet row, AccountId by) throws SQLException {
        if (!Columns.uuid(row, "account_id").equals(by.value())) {
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

    /** A request with its answer. */
    record Answered(Asking asking, Outcome outcome) {

        @Nullable Refusal refusal() {
            return outcome instanceof Outcome.Refused refused ? refused.why() : null;
        }

        int amount() {
            return switch (outcome) {
                case Outcome.StandingBy standing -> standing.place();
                case Outcome.Refused refused -> refused.why().amount();
                case Outcome.Taken taken -> 0;
                case Outcome.Done done -> 0;
            };
        }

        @Nullable SeatId seat() {
            return outcome instanceof Outcome.Taken taken ? taken.seat() : null;
        }
    }

    Outcome write(Asking asking, Outcome outcome) {
        write(List.of(new Answered(asking, outcome)));
        return outcome;
    }

    void write(List<Answered> some) {
        jdbc.sql("""
                        INSERT INTO roster.request (area_id, id, at, account_id, person_id, shift_id, opening_id, act, outcome, rule, from_at, until_at,
                                                    amount, detail, seat_id)
                        SELECT :area, n.id, n.at, n.account, n.person, n.shift, n.opening, n.act, n.outcome, n.rule, n.from_at, n.until_at, n.amount,
                               n.detail, n.seat
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:ats AS timestamptz[]), CAST(:accounts AS uuid[]), CAST(:people AS uuid[]),
                                    CAST(:shifts AS uuid[]), CAST(:openings AS uuid[]), CAST(:acts AS text[]), CAST(:outcomes AS text[]),
                                    CAST(:rules AS text[]), CAST(:froms AS timestamptz[]), CAST(:untils AS timestamptz[]), CAST(:amounts AS integer[]),
                                    CAST(:details AS text[]), CAST(:seats AS uuid[]))
                             AS n (id, at, account, person, shift, opening, act, outcome, rule, from_at, until_at, amount, detail, seat)""")
                .param("area", Current.area().value()).param("ids", each(some, one -> one.asking().id())).param("ats", each(some, one -> one.asking().at()))
                .param("accounts", each(some, one -> one.asking().account())).param("people", each(some, one -> one.asking().person()))
                .param("shifts", each(some, one -> one.asking().shift())).param("openings", each(some, one -> one.asking().opening()))
                .param("acts", each(some, one -> Columns.word(one.asking().act()))).param("outcomes", each(some, one -> word(one.outcome())))
                .param("rules", each(some, one -> one.refusal() == null ? null : Columns.word(one.refusal().rule())))
                .param("froms", each(some, one -> one.refusal() == null ? null : one.refusal().from()))
                .param("untils", each(some, one -> one.refusal() == null ? null : one.refusal().until()))
                .param("amounts", each(some, Answered::amount)).param("details", each(some, one -> one.refusal() == null ? "" : one.refusal().detail()))
                .param("seats", each(some, Answered::seat)).update();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken -> "taken";
            case Outcome.StandingBy standing -> "standing_by";
            case Outcome.Refused refused -> "refused";
            case Outcome.Done done -> "done";
        };
    }
}
