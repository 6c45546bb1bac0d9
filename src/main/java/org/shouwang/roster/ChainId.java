package org.shouwang.roster;

import java.util.UUID;

import org.shouwang.platform.Ids;

/** Changes of a proposed roster that hang together: all of them come to pass, or none. */
public record ChainId(UUID value) {

    static ChainId next() {
        return new ChainId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
