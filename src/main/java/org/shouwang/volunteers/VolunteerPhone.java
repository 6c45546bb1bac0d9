package org.shouwang.volunteers;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** A volunteer's phone number: masked on lists, in full for a reason. */
@Component
class VolunteerPhone implements Unmaskable {

    static final String KIND = "volunteer-phone";

    private final Volunteers volunteers;

    VolunteerPhone(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        return volunteers.find(new VolunteerId(of)).filter(one -> Current.actor().may(Permission.VOLUNTEERS_READ, Current.area()))
                .map(one -> new Unmasked(Masked.phone(one.facts().phone().text()), one.facts().phone().text(), one.account().value()));
    }
}
