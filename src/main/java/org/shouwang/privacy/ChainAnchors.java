package org.shouwang.privacy;

import java.util.Optional;

import org.shouwang.platform.AreaId;

/** How far each chain had come, remembered outside the database: a chain cut short at its end would look whole. */
interface ChainAnchors {

    record Anchor(long seq, byte[] hash) {
    }

    /** Remembers a longer chain; a shorter one than remembered is ignored. */
    void raise(AreaId area, long seq, byte[] hash);

    Optional<Anchor> of(AreaId area);
}
