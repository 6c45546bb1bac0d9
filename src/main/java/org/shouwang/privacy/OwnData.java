package org.shouwang.privacy;

import java.util.List;

import org.shouwang.platform.Actor;

/** What a module holds about the person who is signed in, in the current area, for the person's own eyes. */
public interface OwnData {

    /**
     * One fact, in full: it is the person's own.
     *
     * @param label message key
     * @param purpose message key: what it is held for
     */
    record Fact(String label, @Personal("to show people what is held about them") String value, String purpose, Kept kept) {

        @Override
        public String toString() {
            return label;
        }
    }

    /** @param title message key */
    record Part(String title, List<Fact> facts) {
        public Part {
            facts = List.copyOf(facts);
        }
    }

    List<Part> about(Actor person);
}
