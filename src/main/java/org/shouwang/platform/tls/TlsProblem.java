package org.shouwang.platform.tls;

/** Why no encrypted connection can be offered, in words for whoever starts the program. */
public final class TlsProblem extends RuntimeException {

    TlsProblem(String message) {
        super(message);
    }
}
