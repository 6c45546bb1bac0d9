package org.shouwang.sampling;

import org.shouwang.platform.words.Written;
import org.shouwang.privacy.Kept;
import org.shouwang.privacy.Personal;

/** Somebody who is not on the list: the least that is needed to tell the result. */
public record Guest(@Personal(value = "to tell a guest the result", kept = Kept.INCIDENT) String name,
        @Personal(value = "to tell a guest the result", kept = Kept.INCIDENT) String phone) {

    private static final String BETWEEN = "\n";

    public Guest {
        name = Written.required(name, "name", 60);
        phone = Written.line(phone, "phone", 40);
    }

    String text() {
        return name + BETWEEN + phone;
    }

    static Guest read(String text) {
        var parts = text.split(BETWEEN, -1);
        return new Guest(parts[0], parts[1]);
    }

    /** Masked, so that nobody's data reaches a log. */
    @Override
    public String toString() {
        return org.shouwang.privacy.Masked.name(name);
    }
}
