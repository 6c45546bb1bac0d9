package org.shouwang.roster.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.shouwang.platform.Ids;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.MaskedValue;
import org.shouwang.roster.Candidate;
import org.shouwang.roster.DutySeat;
import org.shouwang.roster.Post;
import org.shouwang.roster.Shift;
import org.shouwang.volunteers.VolunteerId;

/**
 * A shift at the desk: who stands in it, who stands by, whom to phone.
 *
 * @param phones of those who stand by or could be asked
 */
public record ShiftPage(Shift shift, Post post, List<DutySeat> seats, List<Candidate> standingBy, List<Candidate> toPhone,
        Map<VolunteerId, String> phones, Instant now) {

    public MaskedValue phone(Candidate one) {
        var id = one.person().person();
        return new MaskedValue("volunteer-phone", id.value(), Masked.phone(phones.get(id)));
    }

    public String request() {
        return Ids.next().toString();
    }

    public boolean ahead() {
        return shift.from().isAfter(now);
    }
}
