package org.shouwang.volunteers;

import java.util.Optional;
import java.util.UUID;

import org.shouwang.platform.Current;
import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** The phone number of somebody of a work unit: masked on lists, in full for a reason. */
@Component
class UnitPersonPhone implements Unmaskable {

    private final UnitPeople people;

    UnitPersonPhone(UnitPeople people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "unit-person-phone";
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        return people.find(new UnitPersonId(of)).filter(one -> Current.actor().may(Permission.UNIT_PEOPLE, Current.area()))
                .map(one -> new Unmasked(Masked.phone(one.facts().phone().text()), one.facts().phone().text(), one.id().value()));
    }
}
