package org.shouwang.volunteers;

import org.shouwang.platform.words.PhoneNumber;
import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/**
 * What a work unit says about one of its people; the phone tells them apart.
 *
 * @param job what the person does there
 */
public record UnitPersonFacts(@Personal(value = "to know whom a work unit sends", kept = Kept.VOLUNTEER) String name,
        @Personal(value = "to call people whom a work unit sends", kept = Kept.VOLUNTEER) PhoneNumber phone, String job) {

    public UnitPersonFacts {
        name = Written.required(name, "name", 40);
        job = Written.line(job, "job", 60);
    }

    /** Leaves out what is personal. */
    @Override
    public String toString() {
        return "UnitPersonFacts";
    }
}
