package org.shouwang.registry;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouwang.platform.Permission;
import org.shouwang.privacy.Masked;
import org.shouwang.privacy.Unmaskable;
import org.springframework.stereotype.Component;

/** A resident's phone numbers, in full for those who call. */
@Component
class PhoneOfResident implements Unmaskable {

    private final Residents residents;

    PhoneOfResident(Residents residents) {
        this.residents = residents;
    }

    @Override
    public String kind() {
        return "resident-phone";
    }

    @Override
    public Optional<Unmasked> find(UUID of) {
        return residents.find(new ResidentId(of), Sight.of(Permission.UNMASK)).map(Resident::facts)
                .filter(facts -> !facts.phones().isEmpty())
                .map(facts -> new Unmasked(facts.phones().stream().map(Masked::phone).collect(Collectors.joining(" ")),
                        String.join(" ", facts.phones()), of));
    }
}
