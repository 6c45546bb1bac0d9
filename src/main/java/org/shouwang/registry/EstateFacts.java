package org.shouwang.registry;

import org.jspecify.annotations.Nullable;
import org.shouwang.platform.words.Written;

/** What a person says about an estate. */
public record EstateFacts(String name, String address, @Nullable Position position) {

    public EstateFacts {
        name = Written.required(name, "name", 60);
        address = Written.line(address, "address", 200);
    }

    public static EstateFacts named(String name) {
        return new EstateFacts(name, "", null);
    }
}
