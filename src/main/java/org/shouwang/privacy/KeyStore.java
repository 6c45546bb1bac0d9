package org.shouwang.privacy;

import java.time.Instant;

/**
 * Where keys live: outside the database and outside its backups, so that destroying a key destroys what it sealed in
 * every copy. A folder that all nodes share, or a key management service.
 */
interface KeyStore {

    /**
     * The set of this name, made if there was none. When several nodes make it at once, all get the same.
     *
     * @throws KeysDestroyed when the set was destroyed: it is never made again
     */
    KeySet obtain(KeyName name);

    /** Adds a key that seals from now on; earlier ones go on opening. The lookup key stays, or nothing would be found. */
    KeySet rotate(KeyName name);

    /**
     * Destroys the set for good. Other nodes forget it within {@link Seals#FORGOTTEN_WITHIN}.
     *
     * @return false when it was destroyed before or never existed; afterwards it cannot come into being either way
     */
    boolean destroy(KeyName name, Instant at);
}
