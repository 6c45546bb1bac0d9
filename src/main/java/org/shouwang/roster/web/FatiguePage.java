package org.shouwang.roster.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Ids;
import org.shouwang.platform.web.Shell;
import org.shouwang.platform.web.Tone;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.roster.ChargeOffer;
import org.shouwang.roster.Fatigue;
import org.shouwang.roster.RestBoard;
import org.shouwang.roster.RestBoard.Board;
import org.shouwang.roster.RestBoard.Which;
import org.shouwang.volunteers.VolunteerId;

/**
 * Everybody's fatigue, the most tired first, with who could stand in.
 *
 * @param phones of those who could stand in
 * @param skip how many of the list stand on the pages before
 */
public record FatiguePage(Board board, Which which, String name, int skip, Map<VolunteerId, String> phones, List<ChargeOffer> charges) {

    static final int SIZE = 100;
    /** How many offers of charges are shown at once; the others are a tap away. */
    public static final int NEWEST = 3;

    public static Tone tone(Fatigue one) {
        return switch (one.state()) {
            case MUST_REST -> Tone.URGENT;
            case NEAR -> Tone.MISS;
            case RESTED -> Tone.DONE;
        };
    }

    /** 7.5 */
    public static String hours(Shell shell, Duration time) {
        return shell.number(Math.round(time.toMinutes() / 6.0) / 10.0);
    }

    public static Tone tone(ChargeOffer offer) {
        return offer.outcome() == null ? Tone.AWAY : switch (offer.outcome()) {
            case ACCEPTED -> Tone.DONE;
            case DECLINED, EXPIRED -> Tone.MISS;
            case WITHDRAWN -> Tone.EXEMPT;
        };
    }

    public MaskedValue phone(Fatigue one) {
        return new MaskedValue("volunteer-phone", one.person().value(), Masked.phone(phones.get(one.person())));
    }

    public String request() {
        return Ids.next().toString();
    }

    public long count(Which other) {
        return switch (other) {
            case MUST_REST -> board.counts().getOrDefault(Fatigue.State.MUST_REST, 0L);
            case NEAR -> board.counts().getOrDefault(Fatigue.State.NEAR, 0L);
            default -> 0;
        };
    }

    public String with(Which other) {
        return "?which=" + other + (name.isBlank() ? "" : "&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    public @Nullable String next() {
        return board.found() > skip + SIZE ? with(which) + "&skip=" + (skip + SIZE) : null;
    }

    /** Somebody whose seat another could take. */
    public static boolean replaceable(RestBoard.Row row) {
        return row.next() != null && row.fatigue().state() != Fatigue.State.RESTED;
    }
}
