package org.shouwang.platform.sheet;

import java.util.List;

/** Ends a reading from anywhere inside; never leaves this package. */
final class RefusedSheet extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SheetRefusal refusal;

    RefusedSheet(SheetRefusal.Reason reason, Object... args) {
        super(reason.name(), null, false, false);
        this.refusal = new SheetRefusal(reason, List.of(args));
    }

    SheetRefusal refusal() {
        return refusal;
    }
}
