package org.shouwang.incidents;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Names a version of a playbook; records keep the one that they were made under. */
public record PlaybookVersionId(UUID value) {

    /** What holds where no incident is open: the shipped defaults, unchanged. */
    public static final PlaybookVersionId SHIPPED = new PlaybookVersionId(new UUID(0, 0));

    public static PlaybookVersionId next() {
        return new PlaybookVersionId(Ids.next());
    }

    /** Reads the text form of a UUID; refuses anything else with {@link IllegalArgumentException}. */
    public static PlaybookVersionId of(String text) {
        return new PlaybookVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
