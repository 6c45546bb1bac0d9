package org.shouwang.accounts;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** The phone number of somebody who asks to join: to call back before deciding. */
@Component
class PhoneOfJoiner implements Unmaskable {

    private final JoinRequests requests;

    PhoneOfJoiner(JoinRequests requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return "join-phone";
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        return Current.actor().may(Permission.JOINING_DECIDE, Current.area())
                ? requests.find(Current.area(), of).map(it -> it.request().phone().text())
                        .map(phone -> new Unmasked(Masked.phone(phone), phone, of))
                : Optional.empty();
    }
}
