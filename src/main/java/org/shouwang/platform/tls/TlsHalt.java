package org.shouwang.platform.tls;

import org.shouwang.platform.database.Bilingual;
import org.shouwang.platform.database.Halt;

/** Why no encrypted connection can be offered, in words for whoever starts the program. */
final class TlsHalt {

    private TlsHalt() {
    }

    static Halt of(String zh, String en, Object... args) {
        return new Halt(Halt.Code.FILE, Bilingual.of(zh, en).with(args));
    }
}
