package org.shouwang.privacy;

/** The keys of this data were destroyed on purpose: nobody can read it any more, and that is how it should be. */
public final class KeysDestroyed extends RuntimeException {

    KeysDestroyed(KeyName name) {
        super("keys destroyed: " + name.path());
    }
}
