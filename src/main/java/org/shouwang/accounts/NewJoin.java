package org.shouwang.accounts;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.Role;
import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * What somebody says who asks to join.
 *
 * @param id made on the device, so that sending it five times asks once
 * @param role {@code RESIDENT} or {@code VOLUNTEER}; everything else is given by people
 * @param password what the person wants to sign in with; null where the person has an account or will get a code
 * @param consent whether the person agreed to what is kept about them and for how long
 */
public record NewJoin(UUID id, @Personal(value = "to sign in and to be called", kept = Kept.ACCOUNT) PhoneNumber phone,
        @Personal(value = "so that others know who acts", kept = Kept.ACCOUNT) String name,
        Role role, String unit, String door,
        @Nullable String password, boolean consent, Locale language) {

    public NewJoin {
        if (role != Role.RESIDENT && role != Role.VOLUNTEER) {
            throw new IllegalArgumentException("nobody joins as " + role);
        }
        name = name.strip();
        unit = unit.strip();
        door = door.strip();
    }

    @Override
    public String toString() {
        return "NewJoin[" + id + ", " + role + "]";
    }
}
